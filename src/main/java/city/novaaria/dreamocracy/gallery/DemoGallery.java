package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The series that Mira makes: one work that everybody sees, one that waits for Dov's yes, and one that she has begun. */
@Component
@Profile("demo")
@Order(99)
class DemoGallery implements DemoChapter {

    private static final String MIRA = "mira";
    private static final String SERIES = "Shadows Transformed";

    private final MakeArtworks making;

    DemoGallery(MakeArtworks making) {
        this.making = making;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(5, () -> {
            MediaId picture = new MediaId(DemoIds.PICTURE_OF_THE_PLATFORM);
            ArtworkId work = make(
                    story,
                    DemoIds.THE_LAST_PLATFORM,
                    "The last platform",
                    "The train is gone. Somebody lights a lantern for whoever missed it.",
                    picture,
                    "A lantern on a dark platform, its light in the shape of a door.",
                    List.of(leftBehind()),
                    List.of());
            making.submit(story.as(MIRA), work);
            making.publish(story.as(MIRA), work);
        });
        story.today(() -> {
            MediaId picture = new MediaId(DemoIds.PICTURE_OF_THE_FACES);
            ArtworkId work = make(
                    story,
                    DemoIds.ALL_THE_FACES,
                    "All the faces",
                    "Whoever looks long enough into the mirrors sees that they look back kindly.",
                    picture,
                    "A lantern between two mirrors, and its light in both.",
                    List.of(
                            new NewArtworkSource(new FearId(DemoIds.MIRRORS), SourceForm.VERBATIM, Attribution.NAMED),
                            leftBehind()),
                    List.of());
            making.submit(story.as(MIRA), work);
            make(
                    story,
                    DemoIds.A_PLATFORM_OF_ONES_OWN,
                    "A platform of one's own",
                    "Not finished.",
                    picture,
                    "A lantern between two mirrors.",
                    List.of(leftBehind()),
                    List.of(new NewArtworkReflection(
                            new ReflectionId(DemoIds.WATER_THAT_LISTENS),
                            SourceForm.PARAPHRASE,
                            Attribution.ANONYMOUS)));
        });
    }

    private static NewArtworkSource leftBehind() {
        return new NewArtworkSource(
                new FearId(DemoIds.BEING_LEFT_BEHIND), SourceForm.PARAPHRASE, Attribution.ANONYMOUS);
    }

    private ArtworkId make(
            DemoStory story,
            UUID id,
            String title,
            String statement,
            MediaId picture,
            String description,
            List<NewArtworkSource> sources,
            List<NewArtworkReflection> reflections) {
        story.name(id);
        return making.create(
                        story.as(MIRA),
                        DemoIds.LANTERN_HALL,
                        new NewArtwork(
                                title,
                                statement,
                                "Light and ink",
                                SERIES,
                                List.of(new NewArtworkMedia(picture, description)),
                                sources,
                                reflections,
                                List.of()))
                .view()
                .id();
    }
}
