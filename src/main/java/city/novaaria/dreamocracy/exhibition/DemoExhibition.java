package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.gallery.ArtworkId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Celia announced that Mira's series will hang in the loft, once no dream is planned there any more. */
@Component
@Profile("demo")
@Order(101)
class DemoExhibition implements DemoChapter {

    private static final String CELIA = "celia";

    private final PlanExhibitions planning;

    DemoExhibition(PlanExhibitions planning) {
        this.planning = planning;
    }

    @Override
    public void tell(DemoStory story) {
        story.today(() -> {
            Instant opening = story.now().plus(Duration.ofDays(120));
            story.name(DemoIds.SHADOWS_TRANSFORMED);
            ExhibitionId exhibition = planning.plan(
                            story.as(CELIA),
                            DemoIds.LANTERN_HALL,
                            new NewExhibition(
                                    "Shadows Transformed",
                                    "What the city was afraid of, and what became of it.",
                                    new ChamberId(DemoIds.LANTERN_LOFT),
                                    opening,
                                    opening.plus(Duration.ofDays(14)),
                                    List.of(
                                            new ArtworkId(DemoIds.THE_LAST_PLATFORM),
                                            new ArtworkId(DemoIds.ALL_THE_FACES))))
                    .view()
                    .id();
            planning.announce(story.as(CELIA), exhibition);
        });
    }
}
