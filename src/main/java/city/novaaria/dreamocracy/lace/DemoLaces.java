package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three devices at Lantern Hall: two that Kade tested this morning, and one that nobody has tested yet. */
@Component
@Profile("demo")
@Order(15)
class DemoLaces implements DemoChapter {

    private static final String FIRMWARE = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";

    private final KeepDevices keeping;

    DemoLaces(KeepDevices keeping) {
        this.keeping = keeping;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(100, () -> IntStream.rangeClosed(1, 3).forEach(number -> register(story, number)));
        story.today(() -> IntStream.rangeClosed(1, 2).forEach(number -> test(story, number)));
    }

    private void register(DemoStory story, int number) {
        story.name(DemoIds.lace(number));
        keeping.register(story.as("kade"), new NewDevice(DemoIds.LANTERN_HALL, "Lace " + number, "Weft 2", FIRMWARE));
    }

    private void test(DemoStory story, int number) {
        story.name(DemoIds.calibration(number));
        keeping.calibrate(story.as("kade"), new LaceDeviceId(DemoIds.lace(number)), new NewCalibration(true, true));
    }
}
