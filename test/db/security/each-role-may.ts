/**
 * What each role gets through with, by table and act, in which scope, where the rows are of that scope. Written by the database,
 * read by us: a change here is a decision. Columns are bound besides, by what each role may set.
 */
export const mayDo = {
  canh_tay_so_web: {
    account_grants: 'insert: commune',
    account_health: 'select: commune',
    announcement_areas:
      'select: resident village commune; insert: village commune; delete: village commune',
    announcement_articles: '',
    announcement_batches: '',
    announcement_counts: 'select: commune',
    announcement_files: 'select: commune; insert: commune; delete: commune',
    announcement_reads: 'select: resident commune; insert: resident',
    announcement_recipients: 'select: village commune; update: village commune',
    announcement_rests: 'select: commune; delete: commune',
    announcement_templates: 'select: commune; insert: commune; update: commune',
    announcements:
      'select: resident village commune; insert: village commune; update: village commune; delete: village commune',
    areas:
      'select: queue resident village commune totals; insert: commune; update: village commune',
    attachments: 'select: resident village commune',
    audit_entries: 'select: village commune; insert: village commune',
    bot_link_codes: 'select: village commune; insert: village commune; update: village commune',
    bot_tokens: '',
    bots: 'select: resident village commune',
    calendar_exceptions:
      'select: queue resident village commune totals; insert: village commune; update: village commune; delete: village commune',
    campaign_targets:
      'select: resident village commune; insert: village commune; update: village commune',
    campaigns: 'select: resident village commune; insert: commune; update: commune',
    canned_answer_pictures:
      'select: village commune; insert: village commune; delete: village commune',
    canned_answers: 'select: village commune; insert: village commune; update: village commune',
    clock_policies:
      'select: queue resident village commune totals; insert: village commune; update: village commune; delete: village commune',
    clock_steps:
      'select: resident village commune; insert: resident village commune; update: resident village commune; delete: resident village commune',
    consents: 'select: resident village commune; insert: resident; update: resident',
    conversation_messages: 'select: resident; insert: resident village commune; update: resident',
    conversations: 'select: resident; insert: resident village commune; update: resident',
    credit_entries: 'select: village commune; insert: resident village commune',
    credit_sheets: 'select: village commune; insert: village commune',
    data_requests: 'select: village commune; insert: village commune; update: village commune',
    duty_members:
      'select: resident village commune; insert: village commune; update: village commune; delete: village commune',
    duty_shifts:
      'select: resident village commune; insert: village commune; update: village commune',
    erased_people: '',
    erased_people_keys: 'no row of anybody',
    group_readings: 'select: village commune; delete: village commune',
    groups: 'select: resident village commune; update: village commune',
    help_request_history: 'select: resident village commune; insert: resident village commune',
    help_requests:
      'select: resident village commune; insert: resident village commune; update: resident village commune',
    household_members: 'select: resident; insert: resident; update: resident; delete: resident',
    households: 'select: village commune; insert: village commune; update: village commune',
    inbound_batches: 'insert: queue resident village commune totals',
    inbound_events: 'insert: queue resident village commune totals',
    long_tasks: 'select: commune; insert: commune; update: commune',
    member_contacts:
      'select: village commune; insert: village commune; update: village commune; delete: village commune',
    members: 'select: resident village commune; insert: village commune; update: village commune',
    message_templates: 'select: resident village commune',
    missed_searches: 'select: commune; update: commune',
    officer_invitations: 'select: commune; insert: commune; delete: commune',
    officers: 'select: resident village commune; insert: commune; update: commune',
    official_account_tokens: '',
    official_accounts: 'select: queue resident village commune totals; update: resident commune',
    outgoing_messages: 'select: resident village commune; insert: resident village commune',
    poster_scans: 'select: village commune',
    posters: 'select: village commune; insert: village commune',
    quiet_hours:
      'select: queue resident village commune totals; insert: village commune; update: village commune; delete: village commune',
    refused_offers: 'select: commune; update: commune',
    reopen_policies:
      'select: queue resident village commune totals; insert: village commune; update: village commune; delete: village commune',
    resident_groups: 'select: village commune; update: village commune',
    residents:
      'select: resident village commune; insert: commune; update: resident village commune',
    send_rates: '',
    sessions: 'insert: resident village commune',
    sign_in_codes:
      'select: queue commune totals; insert: queue commune totals; update: queue commune totals',
    sign_in_flows: 'select: queue totals; insert: queue totals; delete: queue totals',
    taught_phrasings: 'select: commune; insert: commune; update: commune',
    team_posts: 'select: village commune; insert: resident village commune',
    teams: 'select: resident village commune; insert: village commune; update: village commune',
    tip_proposals: 'select: village commune; insert: village commune; update: village commune',
    tips: 'select: resident village commune; insert: village commune; update: village commune',
    tutorial_checks: 'select: village commune; insert: village commune; update: village commune',
    tutorial_pictures: 'select: commune; insert: commune',
    tutorial_progress: 'select: resident; insert: resident; update: resident',
    tutorial_uses:
      'select: resident village commune; insert: resident village commune; update: resident village commune',
    tutorial_versions: 'select: resident village commune; update: commune',
    tutorial_votes: 'select: resident village commune; insert: resident; update: resident',
    visit_deeds: 'select: village commune; insert: village commune',
    visits: 'select: village commune; insert: village commune',
    working_calendars:
      'select: queue resident village commune totals; insert: village commune; update: village commune; delete: village commune',
  },
  canh_tay_so_worker: {
    account_grants:
      'select: queue resident village commune totals; update: queue resident village commune totals',
    account_health:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals; delete: queue resident village commune totals',
    announcement_areas: 'select: village commune; insert: village commune',
    announcement_articles: 'select: commune; insert: commune; update: commune',
    announcement_batches: 'select: commune; insert: commune; update: commune; delete: commune',
    announcement_counts: 'select: commune',
    announcement_files: 'select: commune; update: commune',
    announcement_reads: 'select: commune',
    announcement_recipients: 'select: village commune; update: village commune',
    announcement_rests: 'select: commune; insert: commune; update: commune',
    announcement_templates: '',
    announcements: 'select: village commune; insert: village commune; update: village commune',
    areas:
      'select: queue resident village commune totals; insert: commune; update: village commune',
    attachments: '',
    audit_entries: 'select: village commune; insert: village commune',
    bot_link_codes: 'select: resident village commune; delete: resident village commune',
    bot_tokens: 'select: queue resident village commune totals',
    bots: 'select: queue resident village commune totals',
    calendar_exceptions:
      'select: queue resident village commune totals; insert: village commune; update: village commune',
    campaign_targets: '',
    campaigns: '',
    canned_answer_pictures: 'select: village commune',
    canned_answers: 'select: village commune; insert: village commune; update: village commune',
    clock_policies: 'select: queue resident village commune totals',
    clock_steps:
      'select: resident village commune; insert: resident village commune; update: resident village commune; delete: resident village commune',
    consents: 'select: resident village commune; insert: village commune; update: village commune',
    conversation_messages:
      'select: resident village commune; insert: resident village commune; update: resident village commune',
    conversations:
      'select: resident village commune; insert: resident village commune; update: resident village commune',
    credit_entries: 'select: village commune; insert: resident village commune',
    credit_sheets: '',
    data_requests: '',
    duty_members: 'select: resident village commune',
    duty_shifts: 'select: resident village commune',
    erased_people: '',
    erased_people_keys: 'no row of anybody',
    group_readings:
      'select: village commune; insert: village commune; update: village commune; delete: village commune',
    groups:
      'select: resident village commune; insert: resident village commune; update: resident village commune',
    help_request_history: 'select: resident village commune; insert: resident village commune',
    help_requests:
      'select: resident village commune; insert: resident village commune; update: resident village commune',
    household_members: '',
    households: 'select: village commune; insert: village commune; update: village commune',
    inbound_batches:
      'select: queue resident village commune totals; update: queue resident village commune totals; delete: queue resident village commune totals',
    inbound_events:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    long_tasks: 'select: commune; update: commune',
    member_contacts:
      'select: village commune; insert: village commune; update: village commune; delete: village commune',
    members:
      'select: resident village commune; insert: resident village commune; update: resident village commune',
    message_templates:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals; delete: queue resident village commune totals',
    missed_searches: '',
    officer_invitations: '',
    officers: 'select: resident village commune; update: resident village commune',
    official_account_tokens:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    official_accounts:
      'select: queue resident village commune totals; update: queue resident village commune totals',
    outgoing_messages:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    poster_scans: '',
    posters: 'select: village commune; insert: village commune',
    quiet_hours: 'select: queue resident village commune totals',
    refused_offers: '',
    reopen_policies: 'select: queue resident village commune totals',
    resident_groups: 'select: village commune; insert: village commune; update: village commune',
    residents:
      'select: resident village commune; insert: commune; update: resident village commune',
    send_rates:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    sessions: '',
    sign_in_codes: '',
    sign_in_flows: '',
    taught_phrasings: '',
    team_posts: 'select: village commune; insert: resident village commune',
    teams: 'select: resident village commune; insert: village commune; update: village commune',
    tip_proposals: 'select: village commune; insert: village commune',
    tips: 'select: resident village commune',
    tutorial_checks: 'select: village commune',
    tutorial_pictures: '',
    tutorial_progress: '',
    tutorial_uses: '',
    tutorial_versions: 'select: resident village commune',
    tutorial_votes: '',
    visit_deeds: '',
    visits: '',
    working_calendars: 'select: queue resident village commune totals',
  },
};

/**
 * What stands open whatever the scope: areas and how they work are no secret; a worker takes what came and what is to be sent before
 * it knows whose it is, and keeps the accounts and bots of all; and whoever signs in is nobody yet.
 */
export const openToAll = {
  canh_tay_so_web: {
    areas: 'select: queue resident village commune totals',
    calendar_exceptions: 'select: queue resident village commune totals',
    clock_policies: 'select: queue resident village commune totals',
    inbound_batches: 'insert: queue resident village commune totals',
    inbound_events: 'insert: queue resident village commune totals',
    official_accounts: 'select: queue resident village commune totals',
    quiet_hours: 'select: queue resident village commune totals',
    reopen_policies: 'select: queue resident village commune totals',
    sign_in_codes: 'select: queue totals; insert: queue totals; update: queue totals',
    sign_in_flows: 'select: queue totals; insert: queue totals; delete: queue totals',
    working_calendars: 'select: queue resident village commune totals',
  },
  canh_tay_so_worker: {
    account_grants:
      'select: queue resident village commune totals; update: queue resident village commune totals',
    account_health:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals; delete: queue resident village commune totals',
    areas: 'select: queue resident village commune totals',
    bot_tokens: 'select: queue resident village commune totals',
    bots: 'select: queue resident village commune totals',
    calendar_exceptions: 'select: queue resident village commune totals',
    clock_policies: 'select: queue resident village commune totals',
    inbound_batches:
      'select: queue resident village commune totals; update: queue resident village commune totals; delete: queue resident village commune totals',
    inbound_events:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    message_templates:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals; delete: queue resident village commune totals',
    official_account_tokens:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    official_accounts:
      'select: queue resident village commune totals; update: queue resident village commune totals',
    outgoing_messages:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    quiet_hours: 'select: queue resident village commune totals',
    reopen_policies: 'select: queue resident village commune totals',
    send_rates:
      'select: queue resident village commune totals; insert: queue resident village commune totals; update: queue resident village commune totals',
    working_calendars: 'select: queue resident village commune totals',
  },
  withoutScope: [
    'web areas',
    'web calendar_exceptions',
    'web clock_policies',
    'web official_accounts',
    'web quiet_hours',
    'web reopen_policies',
    'web sign_in_codes',
    'web sign_in_flows',
    'web working_calendars',
    'worker account_grants',
    'worker account_health',
    'worker areas',
    'worker bot_tokens',
    'worker bots',
    'worker calendar_exceptions',
    'worker clock_policies',
    'worker inbound_batches',
    'worker inbound_events',
    'worker message_templates',
    'worker official_account_tokens',
    'worker official_accounts',
    'worker outgoing_messages',
    'worker quiet_hours',
    'worker reopen_policies',
    'worker send_rates',
    'worker sessions',
    'worker sign_in_codes',
    'worker sign_in_flows',
    'worker working_calendars',
  ],
};
