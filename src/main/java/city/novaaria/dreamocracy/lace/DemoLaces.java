package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DemoChapter;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three devices at Lantern Hall: two that were tested this morning, and one that nobody has tested yet. */
@Component
@Profile("demo")
@Order(15)
class DemoLaces implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final SanctuaryId LANTERN_HALL = new SanctuaryId(UUID.fromString(PREFIX + "001"));
    private static final String FIRMWARE = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";
    private static final Actor KADE = new Actor("kade", ActingAs.TECHNOLOGIST);

    private final LaceDevices devices;
    private final LaceCalibrations calibrations;

    DemoLaces(LaceDevices devices, LaceCalibrations calibrations) {
        this.devices = devices;
        this.calibrations = calibrations;
    }

    @Override
    public void tell(Instant now) {
        tested("1", now);
        tested("2", now);
        devices.save(device("3", now));
    }

    private void tested(String number, Instant now) {
        LaceDevice device = device(number, now);
        LaceCalibration calibration =
                device.calibrate(new CalibrationId(UUID.fromString(PREFIX + "b0" + number)), true, true, KADE, now);
        devices.saveAndFlush(device);
        calibrations.save(calibration);
    }

    private static LaceDevice device(String number, Instant now) {
        return new LaceDevice(
                new LaceDeviceId(UUID.fromString(PREFIX + "a0" + number)),
                LANTERN_HALL,
                "Lace " + number,
                "Weft 2",
                FIRMWARE,
                KADE,
                now.minus(Duration.ofDays(100)));
    }
}
