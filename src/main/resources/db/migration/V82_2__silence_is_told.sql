-- the last sign of who facilitates and has not been heard of for so long that the others were told
alter table vigil add column quiet_since timestamp(3) with time zone;
