-- A message leaves in another process than the one that wrote it, so whoever follows a question finds its sending by this.
ALTER TABLE "outgoing_messages" ADD COLUMN "traceparent" text;
