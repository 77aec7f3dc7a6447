package city.novaaria.dreamocracy.watch;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIV-02: what a number asks for, in a dream that is watched over. */
class AskedForTest {

    private final PolicyProfile policy = PolicyProfiles.shipped().named("nova-aria");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    suds, dissociating, baseline, source,   asks
                    79,   false,        ,         SELF,     NOTHING
                    80,   false,        ,         SELF,     LOOK
                    85,   false,        80,       SELF,     LOOK
                    89,   false,        80,       OBSERVED, NOTHING
                    49,   false,        20,       SELF,     NOTHING
                    50,   false,        20,       SELF,     LOOK
                    50,   false,        20,       OBSERVED, NOTHING
                    10,   false,        60,       SELF,     NOTHING
                    90,   false,        ,         SELF,     STEP_OUT
                    92,   false,        90,       SELF,     STEP_OUT
                    90,   false,        ,         OBSERVED, STEP_OUT
                    0,    true,         0,        SELF,     STEP_OUT
                    0,    true,         ,         OBSERVED, STEP_OUT
                    """)
    void promptsSomebodyToLookOrTakesThePersonOut(
            int suds, boolean dissociating, @Nullable Integer baseline, RatingSource source, AskedFor asks) {
        assertThat(AskedFor.of(policy, new DistressFacts(suds, dissociating), baseline, source))
                .isEqualTo(asks);
    }
}
