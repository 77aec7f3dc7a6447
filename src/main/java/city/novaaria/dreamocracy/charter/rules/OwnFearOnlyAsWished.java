package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/**
 * Nobody is placed in a dream that uses their own fear unless they agreed to just that.
 *
 * <p>A fear that was given as nobody belongs to nobody who could be recognised here; who gave it has to look at the
 * disclosure.
 */
final class OwnFearOnlyAsWished implements Rule {

    @Override
    public String id() {
        return "X-04";
    }

    @Override
    public String title() {
        return "Own fears only as wished";
    }

    @Override
    public String says() {
        return "Nobody is placed in a dream that uses a fear of their own unless they agreed to just that.";
    }

    @Override
    public String source() {
        return "Our own default: whoever gives a fear away does not thereby ask to meet it";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.START);
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.SUBJECT_ONLY;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        if (!person.preparation().ownFear()) {
            return pass(person.subject(), "No fear that the person gave under their name is used.");
        }
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent that could say so.");
        }
        return consent.granted().contains(Scope.EXPOSE_TO_OWN_FEAR)
                ? pass(person.subject(), "The person agreed to meet a fear of their own.")
                : fail(
                        person.subject(),
                        "The dream uses a fear that the person gave, and they have not agreed to meet it.",
                        "Only if the person wishes: consent anew with the scope EXPOSE_TO_OWN_FEAR.",
                        Remedy.GIVE_CONSENT);
    }
}
