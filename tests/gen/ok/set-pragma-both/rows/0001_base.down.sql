SELECT user_version = -7 FROM pragma_user_version;
