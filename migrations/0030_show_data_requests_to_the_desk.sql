-- The desk's first page counts what people have asked about their data; whoever keeps the residents adds what else may be done.
GRANT SELECT ON data_requests TO canh_tay_so_web;
CREATE POLICY data_requests_read ON data_requests FOR SELECT TO canh_tay_so_web USING (is_own_area(area_id));
