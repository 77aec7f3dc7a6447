package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the table, with one statement. */
@Component
class StoredConsentRegister implements ConsentRegister {

    private final Consents consents;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    StoredConsentRegister(Consents consents, GuardianRegister guardians, ServerClock clock) {
        this.consents = consents;
        this.guardians = guardians;
        this.clock = clock;
    }

    @Override
    public Decided ofSession(SessionId session) {
        return decided(consents.latestOfSession(session, ConsentFacts.Standing.SUPERSEDED));
    }

    @Override
    public Decided lockOfSession(SessionId session) {
        return decided(consents.lockLatestOfSession(session, ConsentFacts.Standing.SUPERSEDED));
    }

    @Override
    public Optional<ConsentFacts> own(EnrollmentId enrollment) {
        return consents.newestFirstOfEnrollment(enrollment).stream()
                .filter(consent -> consent.guardianId() == null && consent.isActive())
                .findFirst()
                .map(Consent::facts);
    }

    @Override
    public boolean grantsThemselves(EnrollmentId enrollment, Scope scope) {
        return areGrantedThemselves(consents.newestFirstOfEnrollment(enrollment), scope);
    }

    @Override
    public boolean grants(EnrollmentId enrollment, Scope scope) {
        List<Consent> newestFirst = consents.newestFirstOfEnrollment(enrollment);
        return areGrantedThemselves(newestFirst, scope) && noGuardianSaysNo(newestFirst, scope);
    }

    @Override
    public boolean grantsFromAfar(EnrollmentId enrollment, Scope scope) {
        List<Consent> newestFirst = consents.newestFirstOfEnrollment(enrollment);
        return newestFirst.stream()
                        .filter(consent -> consent.guardianId() == null)
                        .findFirst()
                        .filter(consent -> consent.grantedUntilWithdrawn(scope))
                        .isPresent()
                && noGuardianSaysNo(newestFirst, scope);
    }

    private static boolean areGrantedThemselves(List<Consent> newestFirst, Scope scope) {
        return newestFirst.stream()
                .filter(consent -> consent.guardianId() == null)
                .map(Consent::facts)
                .filter(said -> said.standing() == ConsentFacts.Standing.ACTIVE)
                .findFirst()
                .filter(said -> said.granted().contains(scope))
                .isPresent();
    }

    /** What guardians said counts until the person is of age. */
    private boolean noGuardianSaysNo(List<Consent> ofEnrollment, Scope scope) {
        return ofEnrollment.stream()
                .filter(consent -> consent.guardianId() != null && consent.isActive())
                .filter(consent -> !consent.facts().granted().contains(scope))
                .noneMatch(consent -> guardians.isMinor(consent.participantId(), consent.sanctuaryId(), clock.now()));
    }

    private static Decided decided(List<Consent> latest) {
        Map<EnrollmentId, ConsentFacts> own = new HashMap<>();
        Map<EnrollmentId, Map<ParticipantId, ConsentFacts>> permissions = new HashMap<>();
        Map<EnrollmentId, ParticipantId> children = new HashMap<>();
        Map<ParticipantId, Map<ParticipantId, Consent>> lastWords = new HashMap<>();
        for (Consent consent : latest) {
            ParticipantId guardian = consent.guardianId();
            if (guardian == null) {
                own.put(consent.enrollmentId(), consent.facts());
            } else {
                permissions
                        .computeIfAbsent(consent.enrollmentId(), _ -> new LinkedHashMap<>())
                        .put(guardian, consent.facts());
                children.put(consent.enrollmentId(), consent.participantId());
                lastWords
                        .computeIfAbsent(consent.participantId(), _ -> new LinkedHashMap<>())
                        .put(guardian, consent);
            }
        }
        // who said no, and nothing since, has said no to whatever enrollment of the child came after it
        permissions.forEach((enrollment, said) -> lastWords
                .getOrDefault(Objects.requireNonNull(children.get(enrollment)), Map.of())
                .forEach((guardian, word) -> {
                    if (!word.isActive()) {
                        said.put(guardian, word.facts());
                    }
                }));
        return new Decided(
                own,
                permissions.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, said -> ofGuardians(said.getValue()))));
    }

    private static List<PermissionFacts> ofGuardians(Map<ParticipantId, ConsentFacts> said) {
        return said.entrySet().stream()
                .map(one -> new PermissionFacts(one.getKey().value(), one.getValue()))
                .toList();
    }
}
