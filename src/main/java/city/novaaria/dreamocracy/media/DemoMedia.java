package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two pictures that Mira painted; nobody has to look into what the code itself made. */
@Component
@Profile("demo")
@Order(98)
class DemoMedia implements DemoChapter {

    private final KeepMedia keeping;

    DemoMedia(KeepMedia keeping) {
        this.keeping = keeping;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(5, () -> keep(story, DemoIds.PICTURE_OF_THE_PLATFORM, 0x101838));
        story.today(() -> keep(story, DemoIds.PICTURE_OF_THE_FACES, 0x301028));
    }

    private void keep(DemoStory story, UUID id, int night) {
        byte[] picture = DemoLantern.png(480, 320, night);
        story.name(id);
        keeping.keep(
                DemoIds.LANTERN_HALL,
                Sha256.of(picture),
                new CheckedFile(MediaKind.PNG, picture, 480, 320, DemoLantern.png(240, 160, night)),
                story.as("mira").mustHold(DemoIds.LANTERN_HALL, Role.WEAVER));
    }
}
