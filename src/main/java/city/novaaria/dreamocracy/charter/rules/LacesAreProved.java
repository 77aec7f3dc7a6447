package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts.LaceFacts;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class LacesAreProved implements Rule {

    private static final Card CARD = Card.of("SAF-04")
            .says(
                    "Every lace that is worn is signed off for one person by somebody else than who tested it, passed its self-test lately, runs"
                            + " approved firmware and was seen to let go safely, is of no model that an incident suspended, and whoever wears it agreed to that, for a minor the guardians, too;"
                            + " where the dream needs a lace, everybody has one.")
            .from("Practice with medical devices (ISO 14971, IEC 60601), at second hand; the numbers are our own"
                    + " default")
            .notAt("It is done on the day itself.", EvaluationPoint.ENROLLMENT, EvaluationPoint.CONSENT_CAPTURE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        boolean needed = facts.experience().lace().needed();
        List<Result> results = facts.people().stream()
                .filter(person -> needed || person.device() != null)
                .flatMap(person -> ask(facts, person).stream())
                .toList();
        return results.isEmpty() ? List.of(notApplicable(facts.whole(), FindingCode.SAF_04_NOT_NEEDED.of())) : results;
    }

    private List<Result> ask(Facts facts, PersonFacts person) {
        DeviceFacts device = person.device();
        if (device == null) {
            return List.of(fail(person.subject(), FindingCode.SAF_04_NO_LACE.of(), Remedy.BIND_LACE));
        }
        List<Result> missing = Stream.of(proof(facts, person, device), letGo(person, device), trusted(person, device))
                .flatMap(Optional::stream)
                .toList();
        return missing.isEmpty() ? List.of(pass(person.subject(), FindingCode.SAF_04_PROVED.of())) : missing;
    }

    /** What an incident took out comes back with its corrective actions, and by no test. */
    private Optional<Result> trusted(PersonFacts person, DeviceFacts device) {
        return device.modelSuspended()
                ? Optional.of(fail(person.subject(), FindingCode.SAF_04_MODEL_SUSPENDED.of(), Remedy.BIND_LACE))
                : Optional.empty();
    }

    /** No test of the device says that whoever wears it is free. */
    private Optional<Result> letGo(PersonFacts person, DeviceFacts device) {
        return device.stillToLetGo() == null
                ? Optional.empty()
                : Optional.of(fail(person.subject(), FindingCode.SAF_04_HOLDS.of(), Remedy.RELEASE_LACE));
    }

    private Optional<Result> proof(Facts facts, PersonFacts person, DeviceFacts device) {
        LaceFacts lace = facts.experience().lace();
        boolean approved = !lace.needed() || lace.firmwareSha256().contains(device.firmwareSha256());
        Duration validity = facts.policy().selfTestValidity();
        boolean tested = testedWithin(validity, device, facts.at());
        boolean agreed = agreed(person);
        boolean permitted = facts.guardiansGrant(person, Scope.NEURAL_SYNC);
        if (approved && tested && device.failSafeProved() && device.signedOff() && agreed && permitted) {
            return Optional.empty();
        }
        Set<Remedy> actions = EnumSet.of(Remedy.BIND_LACE);
        if (!approved) {
            actions.addAll(EnumSet.of(Remedy.CHANGE_LACE, Remedy.CALIBRATE_LACE));
        }
        if (!tested || !device.failSafeProved()) {
            actions.add(Remedy.CALIBRATE_LACE);
        }
        if (!agreed) {
            actions.add(Remedy.GIVE_CONSENT);
        }
        if (!permitted) {
            actions.addAll(EnumSet.of(Remedy.READ_FOR_CHILD, Remedy.PERMIT));
        }
        return Optional.of(fail(
                person.subject(),
                FindingCode.SAF_04_NOT_PROVED.of(
                        approved,
                        tested,
                        validity.toMinutes(),
                        device.failSafeProved(),
                        device.signedOff(),
                        agreed && permitted),
                actions.toArray(Remedy[]::new)));
    }

    /** That there is no consent at all is asked by CON-01. */
    private static boolean agreed(PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        return consent == null || consent.granted().contains(Scope.NEURAL_SYNC);
    }

    private static boolean testedWithin(Duration validity, DeviceFacts device, Instant at) {
        Instant passed = device.selfTestPassedAt();
        return passed != null && !at.isAfter(passed.plus(validity));
    }
}
