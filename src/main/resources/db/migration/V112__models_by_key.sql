-- the model as it is compared, however it is written; what is there gets it in code
alter table lace_device add column model_key varchar(480) default '' not null;
