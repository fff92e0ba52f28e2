import { sayMoment } from '#app/lib/time-words.ts';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { useTeamPosts } from './requests.ts';
import { texts } from './texts.ts';

/** What the team was told, in the words of its Zalo group, for a team that has no group or missed it there. */
export function TeamPostsScreen() {
  const posts = useTeamPosts();
  return (
    <Screen title={texts.posts} backTo="/team">
      <Faces
        load={posts}
        isEmpty={(list) => list.length === 0}
        empty={<p>{texts.noPosts}</p>}
        ready={(list) => (
          <ol className="rows">
            {list.map((post) => (
              <li key={post.id} className="card">
                <p className="conversation-text">{post.text}</p>
                <p className="conversation-when">
                  <time dateTime={post.at}>{sayMoment(post.at)}</time>
                </p>
              </li>
            ))}
          </ol>
        )}
      />
    </Screen>
  );
}
