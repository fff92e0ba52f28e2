-- A worker brings lists of canned answers in; taking one away, or giving it to another area, is decided at the desk.
REVOKE UPDATE ON canned_answers FROM canh_tay_so_worker;
GRANT UPDATE (short_name, title, text, tutorial_id, updated_at) ON canned_answers TO canh_tay_so_worker;
