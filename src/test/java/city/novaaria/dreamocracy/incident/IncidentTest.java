package city.novaaria.dreamocracy.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

class IncidentTest {

    private static final Instant NOW = Instant.parse("2143-05-02T20:00:00Z");
    private static final PolicyProfile POLICY = PolicyProfiles.shipped().named("nova-aria");
    private static final SanctuaryId HOUSE = new SanctuaryId(new UUID(0, 1));
    private static final SessionId SESSION = new SessionId(new UUID(0, 2));
    private static final Actor TARIQ = new Actor("tariq", ActingAs.ETHICIST);
    private static final Actor JUN = new Actor("jun", ActingAs.FACILITATOR);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state,             possible
            REPORTED,          ADD TRIAGE MARK_DUPLICATE
            TRIAGED,           ADD TRIAGE MARK_DUPLICATE CONTAIN
            CONTAINING,        ADD TRIAGE CONTAIN
            CONTAINED,         ADD TRIAGE INVESTIGATE
            INVESTIGATING,     ADD TRIAGE INVESTIGATE CONCLUDE ADD_CORRECTIVE_ACTION
            CORRECTIVE_ACTION, ADD TRIAGE ADD_CORRECTIVE_ACTION
            CLOSED,            ADD REOPEN
            REOPENED,          ADD TRIAGE INVESTIGATE
            DUPLICATE,         ADD
            """)
    void allowsInEachStateWhatMakesSense(IncidentState state, String possible) {
        Incident incident = reported(Incident.Urgency.WAITS);
        ReflectionTestUtils.setField(incident, "state", state);

        assertThat(Arrays.stream(IncidentAction.values()).filter(incident::allows))
                .extracting(Enum::name)
                .containsExactly(possible.split(" "));
    }

    @Test
    void whatIsNotPossibleIsNotDone() {
        Incident incident = reported(Incident.Urgency.WAITS);

        assertThatIllegalStateException().isThrownBy(() -> incident.contain("No.", TARIQ, NOW));
        assertThatIllegalStateException().isThrownBy(() -> incident.lower("No.", TARIQ, NOW));
        assertThatIllegalStateException().isThrownBy(() -> incident.assign(HOUSE, POLICY, TARIQ, NOW));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            stands, as,          found, as,          counts, asked
            S2,     POSSIBLE,    S1,    POSSIBLE,    S1,
            S2,     POSSIBLE,    S2,    RELATED,     S2,
            S2,     POSSIBLE,    S3,    POSSIBLE,    S2,     S3
            S2,     POSSIBLE,    S2,    NOT_RELATED, S2,     S2
            S2,     POSSIBLE,    S1,    NOT_RELATED, S2,     S1
            S3,     POSSIBLE,    S3,    NOT_RELATED, S3,
            S3,     POSSIBLE,    S4,    POSSIBLE,    S3,     S4
            S2,     NOT_RELATED, S2,    POSSIBLE,    S2,
            """)
    void weighsMoreAtOnceAndLessWhenASecondPersonSaysSo(
            Severity stands,
            Relatedness as,
            Severity found,
            Relatedness then,
            Severity counts,
            @Nullable Severity asked) {
        Incident incident = reported(Incident.Urgency.WAITS);
        incident.triage(triage(stands, as), 0, POLICY, TARIQ, NOW);
        incident.triage(triage(found, then), 0, POLICY, JUN, NOW);

        assertThat(incident.severity()).isEqualTo(counts);
        assertThat(incident.lessSeverity()).isEqualTo(asked);
        if (asked != null) {
            assertThatThrownBy(() -> incident.lower("Mine.", JUN, NOW)).isInstanceOf(Refused.class);
            incident.lower("So it is.", TARIQ, NOW);
            assertThat(incident.severity()).isEqualTo(asked);
            assertThat(incident.relatedness()).isEqualTo(then);
            assertThat(incident.lessSeverity()).isNull();
        }
    }

    @Test
    void anEmergencyOfSomebodyWhoIsThereCountsAsTheWorst() {
        Incident incident = reported(Incident.Urgency.PROVISIONAL);
        incident.expectAcknowledgement(POLICY);

        assertThat(incident.weight()).isEqualTo(new Weight(Severity.S1, Relatedness.POSSIBLE, false));
        assertThat(incident.acknowledgeBy()).isEqualTo(NOW.plusSeconds(3600));
        incident.triage(triage(Severity.S4, Relatedness.NOT_RELATED), 0, POLICY, JUN, NOW);
        assertThat(incident.severity()).isEqualTo(Severity.S1);
        assertThat(incident.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            parts, then
            0,     TRIAGED
            3,     CONTAINING
            4,     CONTAINED
            """)
    void whatOnePersonContainedAndIsANightmareWaitsForFour(int parts, IncidentState then) {
        Incident incident = reported(Incident.Urgency.WAITS);
        incident.triage(triage(Severity.S2, Relatedness.POSSIBLE), 0, POLICY, TARIQ, NOW);
        incident.contain("All are well.", TARIQ, NOW);
        incident.triage(
                new NewTriage(Severity.S2, IncidentClass.SHARED_NIGHTMARE, null, null, null, "All saw it."),
                parts,
                POLICY,
                TARIQ,
                NOW);

        assertThat(incident.state()).isEqualTo(then);
    }

    /** INC-02, INC-03: what was done for something lighter contains nothing. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            stands,            was, class,            parts, then
            CONTAINED,         S3,  MEDICAL,          0,     TRIAGED
            INVESTIGATING,     S3,  MEDICAL,          0,     TRIAGED
            CORRECTIVE_ACTION, S3,  MEDICAL,          0,     TRIAGED
            REOPENED,          S3,  MEDICAL,          0,     TRIAGED
            CORRECTIVE_ACTION, S3,  SHARED_NIGHTMARE, 0,     TRIAGED
            REOPENED,          S3,  SHARED_NIGHTMARE, 3,     CONTAINING
            INVESTIGATING,     S3,  SHARED_NIGHTMARE, 4,     INVESTIGATING
            INVESTIGATING,     S2,  MEDICAL,          0,     INVESTIGATING
            INVESTIGATING,     S2,  SHARED_NIGHTMARE, 2,     CONTAINING
            """)
    void whatTurnsOutToBeSeriousIsContainedWhateverWasDoneBefore(
            IncidentState stands, Severity was, IncidentClass incidentClass, int parts, IncidentState then) {
        Incident incident = reported(Incident.Urgency.WAITS);
        incident.triage(triage(was, Relatedness.POSSIBLE), 0, POLICY, TARIQ, NOW);
        ReflectionTestUtils.setField(incident, "state", stands);
        incident.triage(
                new NewTriage(Severity.S2, incidentClass, null, null, null, "It is worse."), parts, POLICY, JUN, NOW);

        assertThat(incident.severity()).isEqualTo(Severity.S2);
        assertThat(incident.state()).isEqualTo(then);
    }

    @Test
    void nobodyFindsAloneThatRolesNeedNotContainIt() {
        Incident incident = reported(Incident.Urgency.WAITS);
        NewTriage nightmare =
                new NewTriage(Severity.S2, IncidentClass.SHARED_NIGHTMARE, null, null, null, "All saw it.");
        incident.triage(nightmare, 0, POLICY, TARIQ, NOW);
        incident.triage(triage(Severity.S2, Relatedness.POSSIBLE), 0, POLICY, JUN, NOW);

        assertThat(incident.incidentClass()).isEqualTo(IncidentClass.SHARED_NIGHTMARE);
        assertThat(incident.lessClass()).isEqualTo(IncidentClass.MEDICAL);
        assertThat(incident.allows(IncidentAction.CONTAIN)).isFalse();
        assertThatThrownBy(() -> incident.lower("Mine.", JUN, NOW)).isInstanceOf(Refused.class);

        Incident other = reported(Incident.Urgency.WAITS);
        other.triage(triage(Severity.S2, Relatedness.POSSIBLE), 0, POLICY, JUN, NOW);
        assertThatThrownBy(() -> incident.isSameAs(other, JUN, NOW)).isInstanceOf(Refused.class);

        incident.triage(nightmare, 0, POLICY, TARIQ, NOW);
        assertThat(incident.lessClass()).as("somebody else sees it otherwise").isNull();
        incident.triage(triage(Severity.S2, Relatedness.POSSIBLE), 0, POLICY, JUN, NOW);
        incident.lower("So it is.", TARIQ, NOW);
        assertThat(incident.incidentClass()).isEqualTo(IncidentClass.MEDICAL);
        assertThat(incident.severity()).isEqualTo(Severity.S2);
        assertThat(incident.allows(IncidentAction.CONTAIN)).isTrue();
    }

    @Test
    void howSomebodyBehavedIsNoLessThanANightmare() {
        Incident incident = reported(Incident.Urgency.WAITS);
        incident.triage(
                new NewTriage(Severity.S2, IncidentClass.SHARED_NIGHTMARE, null, null, null, "All saw it."),
                0,
                POLICY,
                TARIQ,
                NOW);
        incident.triage(
                new NewTriage(Severity.S2, IncidentClass.CONDUCT, null, null, null, "He did it."),
                0,
                POLICY,
                TARIQ,
                NOW);

        assertThat(incident.lessSeverity()).isNull();
        assertThat(incident.conduct()).isTrue();
        assertThat(incident.allows(IncidentAction.CONTAIN)).isTrue();
    }

    @Test
    void theSameIsNoLessThanThis() {
        Incident worse = reported(Incident.Urgency.WAITS);
        worse.triage(triage(Severity.S2, Relatedness.POSSIBLE), 0, POLICY, TARIQ, NOW);
        Incident mild = reported(Incident.Urgency.WAITS);
        mild.triage(triage(Severity.S4, Relatedness.POSSIBLE), 0, POLICY, TARIQ, NOW);

        assertThatThrownBy(() -> worse.isSameAs(mild, TARIQ, NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> worse.isSameAs(worse, TARIQ, NOW)).isInstanceOf(Refused.class);
        mild.isSameAs(worse, TARIQ, NOW);
        assertThat(mild.state()).isEqualTo(IncidentState.DUPLICATE);
        assertThat(mild.duplicateOf()).isEqualTo(worse.id());
    }

    private static NewTriage triage(Severity severity, Relatedness relatedness) {
        return new NewTriage(severity, IncidentClass.MEDICAL, relatedness, null, null, "So it looks.");
    }

    private static Incident reported(Incident.Urgency urgency) {
        return Incident.reported(
                new IncidentId(UUID.randomUUID()),
                new Scene(HOUSE, SESSION, null),
                new NewIncident(SESSION, null, null, null, urgency != Incident.Urgency.WAITS, null),
                urgency,
                null,
                new Incident.Source("ben", null, "sha"),
                NOW);
    }
}
