package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Devices at Lantern Hall: two that Kade tested this morning, one that nobody has tested yet, and one to lend. */
@Component
@Profile("demo")
@Order(15)
class DemoLaces implements DemoChapter {

    private static final String FIRMWARE = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";

    private final KeepDevices keeping;

    private final KeepCredentials credentials;

    DemoLaces(KeepDevices keeping, KeepCredentials credentials) {
        this.keeping = keeping;
        this.credentials = credentials;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(
                100,
                () -> IntStream.rangeClosed(1, 3)
                        .forEach(number -> register(story, number, "Lace " + number, "Weft 2")));
        // an older one, which nobody wears any more
        story.daysAgo(100, () -> register(story, 4, "Old lace", "Weft 1"));
        story.daysAgo(100, () -> register(story, 5, "Lace for the library", "Weft 2"));
        story.today(() -> test(story, 5));
        story.today(() -> IntStream.rangeClosed(1, 2).forEach(number -> {
            test(story, number);
            connect(story, number);
        }));
    }

    private void register(DemoStory story, int number, String label, String model) {
        story.name(DemoIds.lace(number));
        keeping.register(story.as("kade"), new NewDevice(DemoIds.LANTERN_HALL, label, model, FIRMWARE, List.of()));
    }

    /** The secrets are as well known as the passwords of the people. */
    private void connect(DemoStory story, int number) {
        story.name(DemoIds.laceCredential(number));
        byte[] known = HexFormat.of().parseHex(Sha256.of("nova-aria lace " + number));
        credentials.issue(story.as("kade"), new LaceDeviceId(DemoIds.lace(number)), known);
    }

    private void test(DemoStory story, int number) {
        story.name(DemoIds.calibration(number));
        keeping.calibrate(
                story.as("kade"), new LaceDeviceId(DemoIds.lace(number)), new NewCalibration(true, true, List.of()));
    }
}
