SELECT user_version = 8 FROM pragma_user_version;
SELECT application_id = 1265200238 FROM pragma_application_id;
