package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the dreamers of the demo were shown and decided, two days before the story begins. */
@Component
@Profile("demo")
@Order(60)
class DemoConsents implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final VersionId OASIS = new VersionId(UUID.fromString(PREFIX + "411"));

    /** To the questions of both texts. */
    private static final List<Integer> RIGHT_ANSWERS = List.of(0, 1, 2);

    private static final VersionId TIDE = new VersionId(UUID.fromString(PREFIX + "421"));

    private final DreamscapeLibrary dreamscapes;
    private final Servings servings;
    private final Consents consents;
    private final Comprehension comprehension;

    DemoConsents(DreamscapeLibrary dreamscapes, Servings servings, Consents consents, Comprehension comprehension) {
        this.dreamscapes = dreamscapes;
        this.servings = servings;
        this.consents = consents;
        this.comprehension = comprehension;
    }

    @Override
    public void tell(DemoStory story) {
        story.today(() -> tell(story.now()));
    }

    private void tell(Instant now) {
        decided(now, "801", "701", "101", "601", OASIS);
        decided(now, "802", "702", "102", "601", OASIS);
        decided(now, "803", "703", "103", "601", OASIS);
        decided(now, "805", "705", "105", "602", OASIS);
        decided(now, "806", "706", "106", "602", OASIS);
        decided(now, "809", "709", "109", "605", TIDE);
        decided(now, "810", "710", "110", "605", TIDE);
        served(now, "907", "707", "107", "603", OASIS);
    }

    private void decided(Instant now, String id, String enrollment, String person, String session, VersionId version) {
        Serving serving = served(now, "9" + id.substring(1), enrollment, person, session, version);
        consents.save(new Consent(
                new ConsentId(UUID.fromString(PREFIX + id)),
                serving,
                voice(enrollment, person, session, version),
                List.of(
                        new Decision(Scope.PARTICIPATE, true, null),
                        new Decision(Scope.EMERGENCY_CONTACT, true, null),
                        new Decision(Scope.GROUP_VISIBILITY, true, null),
                        new Decision(Scope.AV_RECORDING, false, null)),
                RIGHT_ANSWERS,
                "A dreamer of the demo",
                serving.servedAt(),
                comprehension.of(voice(enrollment, person, session, version), serving, RIGHT_ANSWERS),
                now.minus(Duration.ofDays(1))));
    }

    private Serving served(
            Instant now, String id, String enrollment, String person, String session, VersionId version) {
        String sha256 = dreamscapes.frozen(version).orElseThrow().disclosureSha256();
        return servings.save(new Serving(
                new ServingId(UUID.fromString(PREFIX + id)),
                voice(enrollment, person, session, version),
                sha256,
                "en",
                null,
                now.minus(Duration.ofDays(2))));
    }

    private Voice voice(String enrollment, String person, String session, VersionId version) {
        FrozenVersion frozen = dreamscapes.frozen(version).orElseThrow();
        AskedPerson own = new AskedPerson(
                new EnrollmentId(UUID.fromString(PREFIX + enrollment)),
                new SessionId(UUID.fromString(PREFIX + session)),
                frozen.sanctuary(),
                new ParticipantId(UUID.fromString(PREFIX + person)),
                version,
                true,
                Duration.ofDays(180),
                3);
        return new Voice(own, null);
    }
}
