-- the numbers that a sanctuary made stricter than its profile has them, as JSON; null while it takes the profile's
alter table sanctuary add column tightening varchar(4000);
