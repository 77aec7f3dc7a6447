package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Celia holds a workshop, Kade teaches outside of the house, and everybody is to celebrate. */
@Component
@Profile("demo")
@Order(102)
class DemoGatherings implements DemoChapter {

    private static final String CELIA = "celia";
    private static final String KADE = "kade";

    /** Enough people for a number that everybody reads. */
    private static final List<String> LAST_YEARS_GUESTS =
            List.of("aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "mona");

    private final PlanGatherings planning;
    private final RegisterPeople registering;
    private final LookBack lookingBack;

    DemoGatherings(PlanGatherings planning, RegisterPeople registering, LookBack lookingBack) {
        this.planning = planning;
        this.registering = registering;
        this.lookingBack = lookingBack;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(360, () -> lastYearsFeast(story));
        story.daysAgo(357, () -> planning.end(story.as(CELIA), new GatheringId(DemoIds.LAST_YEARS_FEAST)));
        story.daysAgo(20, () -> circle(story));
        story.today(() -> {
            workshop(story);
            program(story);
            celebration(story);
        });
    }

    private void lastYearsFeast(DemoStory story) {
        story.name(DemoIds.LAST_YEARS_FEAST);
        planning.plan(
                story.as(CELIA),
                new NewGathering(
                        DemoIds.LANTERN_HALL,
                        GatheringKind.CELEBRATION,
                        GatheringAudience.ANYBODY,
                        "The first feast of lanterns",
                        "Everybody brings a lantern.",
                        null,
                        "The square in front of the hall",
                        List.of(meeting(story, -358, null, false)),
                        100,
                        List.of(crew(CELIA))));
        GatheringId feast = new GatheringId(DemoIds.LAST_YEARS_FEAST);
        planning.open(story.as(CELIA), feast);
        for (int place = 0; place < LAST_YEARS_GUESTS.size(); place++) {
            register(story, feast, 8 + place, LAST_YEARS_GUESTS.get(place), null);
        }
    }

    private void circle(DemoStory story) {
        story.name(DemoIds.THE_FIRST_CIRCLE);
        planning.plan(
                story.as(CELIA),
                new NewGathering(
                        DemoIds.LANTERN_HALL,
                        GatheringKind.WORKSHOP,
                        GatheringAudience.ANYBODY,
                        "The first circle",
                        "We tell stories in the garden, while it is warm.",
                        null,
                        "The garden behind the hall",
                        List.of(meeting(story, -6, null, false)),
                        8,
                        List.of(crew(CELIA))));
        GatheringId circle = new GatheringId(DemoIds.THE_FIRST_CIRCLE);
        planning.open(story.as(CELIA), circle);
        register(story, circle, 1, "aya", null);
        register(story, circle, 2, "ben", null);
        register(story, circle, 3, "cleo", null);
    }

    private void workshop(DemoStory story) {
        story.name(DemoIds.TELLING_IT_IN_DAYLIGHT);
        planning.plan(
                story.as(CELIA),
                new NewGathering(
                        DemoIds.LANTERN_HALL,
                        GatheringKind.WORKSHOP,
                        GatheringAudience.ANYBODY,
                        "Telling it in daylight",
                        "We tell stories in a circle. Nobody is asked what theirs is about, and nobody has to tell one.",
                        new ChamberId(DemoIds.LANTERN_LOFT),
                        null,
                        List.of(meeting(story, 40, null, false)),
                        8,
                        List.of(crew(CELIA))));
        GatheringId workshop = new GatheringId(DemoIds.TELLING_IT_IN_DAYLIGHT);
        planning.open(story.as(CELIA), workshop);
        register(story, workshop, 4, "dov", null);
        register(story, workshop, 5, "aya", "Ida");
    }

    private void program(DemoStory story) {
        story.name(DemoIds.LACES_FOR_EVERYBODY);
        planning.plan(
                story.as(KADE),
                new NewGathering(
                        DemoIds.LANTERN_HALL,
                        GatheringKind.OUTREACH,
                        GatheringAudience.ANYBODY,
                        "Laces for everybody",
                        "What a lace does and does not, for people who never wore one.",
                        null,
                        "The library at the harbor, second floor",
                        List.of(
                                meeting(story, 42, "How a lace is put on, and how it lets go.", true),
                                meeting(story, 49, "What it measures, and who reads that.", false)),
                        20,
                        List.of(crew(KADE))));
        GatheringId program = new GatheringId(DemoIds.LACES_FOR_EVERYBODY);
        planning.open(story.as(KADE), program);
        register(story, program, 6, "fen", null);
        register(story, program, 7, "esi", null);
        lookingBack.trained(story.as(KADE), new RegistrationId(DemoIds.registration(6)));
    }

    private void celebration(DemoStory story) {
        story.name(DemoIds.FEAST_OF_LANTERNS);
        planning.plan(
                story.as(CELIA),
                new NewGathering(
                        DemoIds.LANTERN_HALL,
                        GatheringKind.CELEBRATION,
                        GatheringAudience.HOUSE,
                        "The feast of lanterns",
                        "Everybody brings a lantern.",
                        null,
                        "The square in front of the hall",
                        List.of(meeting(story, 60, null, false)),
                        200,
                        List.of(crew(CELIA))));
    }

    private void register(DemoStory story, GatheringId gathering, int number, String subject, @Nullable String guest) {
        story.name(DemoIds.registration(number));
        registering.register(story.as(subject), gathering, new NewRegistration(guest));
    }

    private static CrewId crew(String subject) {
        return new CrewId(DemoIds.crew(DemoIds.LANTERN_HALL, subject));
    }

    private static NewMeeting meeting(DemoStory story, int days, @Nullable String curriculum, boolean training) {
        Instant start = story.now().plus(Duration.ofDays(days));
        return new NewMeeting(null, start, start.plus(Duration.ofHours(2)), curriculum, training);
    }
}
