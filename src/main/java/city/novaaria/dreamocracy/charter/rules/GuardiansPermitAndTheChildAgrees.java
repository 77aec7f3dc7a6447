package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class GuardiansPermitAndTheChildAgrees implements Rule {

    private static final Card CARD = Card.of("VUL-01")
            .says("A minor takes part only in what was approved for minors, with the permission of verified"
                    + " guardians who are not on duty, verified until the dream is planned to be over, and with a"
                    + " yes of their own; that nobody objects is no yes, and the no of any verified guardian is a"
                    + " no.")
            .from("45 CFR 46.402 and 46.408: permission of parents and assent of the child")
            .waivable(WaiverClass.BOARD)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream()
                .<Result>mapMulti((person, results) -> ask(facts, person).forEach(results))
                .toList();
    }

    private List<Result> ask(Facts facts, PersonFacts person) {
        if (!facts.site().isMinor(person.background().birthDate(), facts.at())) {
            return List.of(notApplicable(person.subject(), FindingCode.VUL_01_OF_AGE.of()));
        }
        List<Result> objections = new ArrayList<>();
        if (!meantForMinors(facts)) {
            objections.add(fail(
                            person.subject(),
                            FindingCode.VUL_01_NOT_FOR_MINORS.of(),
                            Remedy.ENROLL_ELSEWHERE,
                            Remedy.WRITE_VERSION)
                    .waivableBy(WaiverClass.NEVER));
        }
        switch (facts.point()) {
            case ENROLLMENT -> askForGuardians(facts, person, objections);
            case CONSENT_CAPTURE -> askWhoSpeaks(facts, person, objections);
            default -> {
                askForAssent(person, objections);
                askForPermission(facts, person, objections);
            }
        }
        return objections.isEmpty() ? List.of(pass(person.subject(), FindingCode.VUL_01_COMPLETE.of())) : objections;
    }

    /** Whether a board has seen to what is above the mild ones is asked of the review (ETH-03). */
    private static boolean meantForMinors(Facts facts) {
        boolean approved = facts.reviewIfAny()
                .filter(review -> review.population().contains(Population.MINORS))
                .isPresent();
        return facts.experience().population().contains(Population.MINORS)
                && (approved
                        || facts.policy()
                                .minorsUpTo()
                                .isAtLeast(facts.experience().intensity()));
    }

    private void askForGuardians(Facts facts, PersonFacts person, List<Result> objections) {
        List<GuardianFacts> guardians = whoMayPermit(facts, person);
        if (!enough(facts, person, guardians)) {
            objections.add(fail(
                    person.subject(),
                    FindingCode.VUL_01_FEW_GUARDIANS.of(
                            guardians.size(), facts.tier().guardians()),
                    Remedy.NAME_GUARDIAN));
        }
    }

    /** A guardian who decides; the child itself may always say what it wants. */
    private void askWhoSpeaks(Facts facts, PersonFacts person, List<Result> objections) {
        if (!mayAllPermit(facts, person)) {
            objections.add(
                    fail(person.subject(), FindingCode.VUL_01_GUARDIAN_MAY_NOT_DECIDE.of(), whatHelps(facts, person)));
        }
    }

    /** Other crew help where a guardian is on duty and had no part in the session yet. */
    private static Remedy[] whatHelps(Facts facts, PersonFacts person) {
        SessionFacts session = facts.session();
        boolean otherCrewHelp = session != null && mayAllPermit(facts.with(session.ifOthersWereOnDuty()), person);
        return otherCrewHelp
                ? new Remedy[] {Remedy.CHANGE_CREW, Remedy.NAME_GUARDIAN}
                : new Remedy[] {Remedy.NAME_GUARDIAN};
    }

    private static boolean mayAllPermit(Facts facts, PersonFacts person) {
        Set<UUID> mayPermit = ids(whoMayPermit(facts, person));
        return person.preparation().permissions().stream()
                .allMatch(permission -> mayPermit.contains(permission.guardianId()));
    }

    private void askForAssent(PersonFacts person, List<Result> objections) {
        ConsentFacts own = person.consent();
        if (own == null || !saysYes(own)) {
            objections.add(fail(
                            person.subject(),
                            FindingCode.VUL_01_NO_ASSENT.of(),
                            Remedy.READ_DISCLOSURE,
                            Remedy.GIVE_CONSENT)
                    .waivableBy(WaiverClass.NEVER));
        }
    }

    /** On duty or not: who may not say yes may still say no. */
    private static boolean someGuardianSaysNo(Facts facts, PersonFacts person) {
        Set<UUID> verified = ids(verified(person, facts.at()));
        return person.preparation().permissions().stream()
                .filter(permission -> verified.contains(permission.guardianId()))
                .anyMatch(permission -> !saysYes(permission.consent()));
    }

    /** Nobody takes a no away by ending the guardianship of who said it. */
    private static boolean someoneSaidNo(PersonFacts person) {
        return person.preparation().permissions().stream().anyMatch(permission -> saysNo(permission.consent()));
    }

    private static boolean saysNo(ConsentFacts consent) {
        return consent.standing() == ConsentFacts.Standing.REFUSED
                || consent.standing() == ConsentFacts.Standing.WITHDRAWN;
    }

    private void askForPermission(Facts facts, PersonFacts person, List<Result> objections) {
        if (someGuardianSaysNo(facts, person)) {
            objections.add(fail(
                            person.subject(),
                            FindingCode.VUL_01_GUARDIAN_SAYS_NO.of(),
                            Remedy.READ_FOR_CHILD,
                            Remedy.PERMIT,
                            Remedy.STAND_DOWN)
                    .waivableBy(WaiverClass.NEVER));
            return;
        }
        if (someoneSaidNo(person)) {
            objections.add(fail(person.subject(), FindingCode.VUL_01_GUARDIAN_SAID_NO.of(), Remedy.STAND_DOWN)
                    .waivableBy(WaiverClass.NEVER));
            return;
        }
        Set<UUID> permitting = person.preparation().permissions().stream()
                .filter(permission -> counts(facts, permission.consent()))
                .map(PermissionFacts::guardianId)
                .collect(Collectors.toSet());
        List<GuardianFacts> guardians = whoMayPermit(facts, person).stream()
                .filter(guardian -> permitting.contains(guardian.guardianId()))
                .toList();
        if (!enough(facts, person, guardians)) {
            objections.add(fail(
                    person.subject(),
                    FindingCode.VUL_01_FEW_PERMISSIONS.of(
                            guardians.size(), facts.tier().guardians()),
                    Remedy.READ_FOR_CHILD,
                    Remedy.PERMIT,
                    Remedy.NAME_GUARDIAN));
        }
    }

    private static boolean counts(Facts facts, ConsentFacts permission) {
        return saysYes(permission)
                && permission.versionId().equals(facts.experience().versionId())
                && facts.experience().tells(permission.disclosureSha256())
                && facts.at().isBefore(permission.validUntil());
    }

    private static boolean saysYes(ConsentFacts consent) {
        return consent.standing() == ConsentFacts.Standing.ACTIVE
                && consent.granted().contains(Scope.PARTICIPATE);
    }

    private static List<GuardianFacts> whoMayPermit(Facts facts, PersonFacts person) {
        SessionFacts session = facts.session();
        Set<String> crew = session == null ? Set.of() : session.crew();
        return verified(person, facts.mustHoldUntil()).stream()
                .filter(guardian -> guardian.subject() == null || !crew.contains(guardian.subject()))
                .toList();
    }

    private static List<GuardianFacts> verified(PersonFacts person, Instant until) {
        return person.background().guardians().stream()
                .filter(guardian -> guardian.validUntil() == null || until.isBefore(guardian.validUntil()))
                .toList();
    }

    /** Nobody is the only guardian any more from the moment when there is a second one, whatever was written down before. */
    private static boolean enough(Facts facts, PersonFacts person, List<GuardianFacts> guardians) {
        boolean onlyOne = person.background().guardians().size() == 1;
        return guardians.size() >= facts.tier().guardians()
                || (onlyOne && guardians.stream().anyMatch(GuardianFacts::alone));
    }

    private static Set<UUID> ids(List<GuardianFacts> guardians) {
        return guardians.stream().map(GuardianFacts::guardianId).collect(Collectors.toSet());
    }
}
