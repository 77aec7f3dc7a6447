package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoPlace;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoSession.Stage;
import city.novaaria.dreamocracy.demo.DemoStory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the dreamers of the demo were shown, two days before they came, and what they decided a day later. */
@Component
@Profile("demo")
@Order(70)
class DemoConsents implements DemoChapter {

    private static final Set<DemoSession> RECORDED = EnumSet.of(DemoSession.YESTERDAY, DemoSession.DREAMING);
    private static final Duration SERVED_BEFORE = Duration.ofDays(2);
    private static final Duration GIVEN_BEFORE = Duration.ofDays(1);

    /** To the questions of both texts. */
    private static final List<Integer> RIGHT_ANSWERS = List.of(0, 1, 2);

    private final ServeDisclosure serving;
    private final GiveConsent giving;

    DemoConsents(ServeDisclosure serving, GiveConsent giving) {
        this.serving = serving;
        this.giving = giving;
    }

    @Override
    public void tell(DemoStory story) {
        DemoSession.thatReached(Stage.OPENED).forEach(session -> {
            story.ago(
                    session.before(SERVED_BEFORE),
                    () -> session.places().stream().filter(DemoPlace::served).forEach(place -> serve(story, place)));
            story.ago(
                    session.before(GIVEN_BEFORE),
                    () -> session.places().stream()
                            .filter(DemoPlace::consents)
                            .forEach(place -> give(story, session, place)));
        });
    }

    private void serve(DemoStory story, DemoPlace place) {
        story.name(place.serving());
        serving.serve(story.as(place.subject()), place.enrollment(), null).orRefuse();
    }

    private void give(DemoStory story, DemoSession session, DemoPlace place) {
        story.name(place.consent());
        giving.give(
                        story.as(place.subject()),
                        place.enrollment(),
                        new NewConsent(
                                new ServingId(place.serving()),
                                RIGHT_ANSWERS,
                                List.of(
                                        new Wish(Scope.PARTICIPATE, true),
                                        new Wish(Scope.EMERGENCY_CONTACT, true),
                                        new Wish(Scope.GROUP_VISIBILITY, true),
                                        new Wish(Scope.AFTERCARE_CONTACT, true),
                                        new Wish(Scope.AV_RECORDING, RECORDED.contains(session))),
                                new Signature("A dreamer of the demo")))
                .orRefuse();
    }
}
