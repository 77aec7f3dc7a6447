package city.novaaria.dreamocracy.objections;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import city.novaaria.dreamocracy.charter.Around;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Remedy.By;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.OpenFacts;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an objection tells people to call is there to be called, with what it says to send. */
class RemediesTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = JsonMapper.builder().build().readTree(Files.readString(Path.of("src/docs/openapi.json")));
    }

    private record Operation(String method, JsonNode description) {}

    private static List<Operation> operations(String id) {
        return document.path("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream())
                .filter(operation ->
                        operation.getValue().path("operationId").asString("").equals(id))
                .map(operation -> new Operation(operation.getKey(), operation.getValue()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void isAnOperationOfTheDocumentAndSendsWhatItTakes(Remedy remedy) {
        assertThat(operations(remedy.operation())).singleElement().satisfies(operation -> {
            boolean ifMatch =
                    operation.description().path("parameters").toString().contains("If-Match");
            assertThat(Set.of("put", "patch").contains(operation.method())).isEqualTo(ifMatch);

            JsonNode sent = resolved(operation.description().path("requestBody"))
                    .path("content")
                    .valueStream()
                    .findFirst()
                    .map(content -> resolved(content.path("schema")))
                    .map(schema -> schema.has("items") ? resolved(schema.get("items")) : schema)
                    .orElse(document.path("nothing"));
            StepBody body = StepBody.of(new Step(
                    remedy,
                    Subject.session(UUID.randomUUID()),
                    Map.of(),
                    UUID.randomUUID(),
                    "",
                    false,
                    List.of(),
                    false));
            Set<String> members =
                    body.content() == null ? Set.of() : body.content().keySet();
            assertThat(members).containsAll(body.asks());
            assertThat(sent.path("properties").propertyNames()).containsAll(members);
            assertThat(members)
                    .containsAll(sent.path("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet()));
        });
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    @Test
    void findsItsAlternativesAndWhatComesFirst() {
        assertThat(Remedy.alternatives(List.of(
                        Remedy.BEGIN_CHECK_IN,
                        Remedy.GIVE_CONSENT,
                        Remedy.OBSERVE_FITNESS,
                        Remedy.ATTEST_FITNESS,
                        Remedy.STAND_DOWN,
                        Remedy.REHEARSE)))
                .containsExactly(
                        sorted(Remedy.READ_DISCLOSURE, Remedy.GIVE_CONSENT),
                        sorted(Remedy.ATTEST_FITNESS, Remedy.OBSERVE_FITNESS),
                        sorted(Remedy.STAND_DOWN),
                        sorted(Remedy.BEGIN_CHECK_IN, Remedy.REHEARSE));
    }

    @Test
    void aGuardianLooksForAnotherDreamForTheChild() {
        UUID guardian = UUID.randomUUID();
        Around child = new Around(
                Map.of(),
                UUID.randomUUID(),
                Set.of(guardian),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                null,
                Set.of(),
                null);
        Caller caller = mock(Caller.class);
        when(caller.participant()).thenReturn(Optional.of(new ParticipantId(guardian)));

        Rights rights = new Rights(caller, null);
        assertThat(rights.mayTake(Remedy.ENROLL_ELSEWHERE, child)).isTrue();
        assertThat(rights.mayTake(Remedy.ENROLL_ELSEWHERE, Around.NOTHING)).isFalse();
        assertThat(rights.mayTake(Remedy.GIVE_CONSENT, child)).isFalse();
    }

    @Test
    void nobodyLooksAgainAtWhatTheyFoundNorAtThemselves() {
        UUID person = UUID.randomUUID();
        Around referred = new Around(
                Map.of(), person, Set.of(), Set.of(), Set.of(), null, Set.of(), null, Set.of("finder"), null);

        assertThat(facilitator("somebody else").mayTake(Remedy.CLEAR_SCREENING, referred))
                .isTrue();
        assertThat(facilitator("finder").mayTake(Remedy.CLEAR_SCREENING, referred))
                .isFalse();
        assertThat(facilitator("the person", person).mayTake(Remedy.CLEAR_SCREENING, referred))
                .isFalse();
        assertThat(facilitator("finder").mayTake(Remedy.SCREEN, referred)).isTrue();
        assertThat(facilitator("finder").mayTake(Remedy.SCREEN_ANEW, referred)).isFalse();
    }

    private static Rights facilitator(String subject, UUID... self) {
        SanctuaryId house = new SanctuaryId(UUID.randomUUID());
        Caller caller = mock(Caller.class);
        when(caller.is(subject)).thenReturn(true);
        when(caller.holds(house, Role.FACILITATOR)).thenReturn(true);
        when(caller.participant())
                .thenReturn(Arrays.stream(self).map(ParticipantId::new).findFirst());
        return new Rights(caller, house);
    }

    @Test
    void onlyWhoWouldBeAcceptedLooksIntoAnIncident() {
        Set<By> ethicists = Set.of(By.ETHICIST);
        Around around = good().incidents(new IncidentFacts(
                        false,
                        false,
                        false,
                        List.of(),
                        List.of(
                                new OpenFacts(
                                        Remedy.INVESTIGATE_INCIDENT, false, ethicists, true, null, Set.of("tariq")),
                                new OpenFacts(Remedy.CONCLUDE_INCIDENT, false, ethicists, true, "bram", Set.of()),
                                new OpenFacts(Remedy.TRIAGE_INCIDENT, false, ethicists, false, null, Set.of()))))
                .facts()
                .aroundAll();

        assertThat(lookingInto("tariq", around)).containsExactly(Remedy.TRIAGE_INCIDENT);
        assertThat(lookingInto("bram", around))
                .containsExactly(Remedy.TRIAGE_INCIDENT, Remedy.INVESTIGATE_INCIDENT, Remedy.CONCLUDE_INCIDENT);
        assertThat(lookingInto("ilse", around)).containsExactly(Remedy.TRIAGE_INCIDENT, Remedy.INVESTIGATE_INCIDENT);
        assertThat(lookingInto("jun", around)).as("was there").containsExactly(Remedy.TRIAGE_INCIDENT);
        assertThat(lookingInto("ilse", Around.NOTHING)).isEmpty();
    }

    private static List<Remedy> lookingInto(String ethicist, Around around) {
        SanctuaryId house = new SanctuaryId(new UUID(0, 1));
        Caller caller = mock(Caller.class);
        when(caller.is(ethicist)).thenReturn(true);
        when(caller.holds(house, Role.ETHICIST)).thenReturn(true);
        return Stream.of(Remedy.values())
                .filter(Remedy::looksInto)
                .filter(remedy -> new Rights(caller, house).mayTake(remedy, around))
                .toList();
    }

    private static SortedSet<Remedy> sorted(Remedy... remedies) {
        return new TreeSet<>(List.of(remedies));
    }
}
