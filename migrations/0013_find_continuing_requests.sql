-- Whether a finished request goes on in another one is asked whenever it is shown.
CREATE INDEX "help_requests_continues_index" ON "help_requests" USING btree ("continues");