-- for whom a lace was tried when it was tested; the device has those of its latest calibration
alter table lace_calibration add column accommodations varchar(500) default '[]' not null;
alter table lace_device add column calibrated_for varchar(500) default '[]' not null;
