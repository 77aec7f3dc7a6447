package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Everything that a weaver decides about one version. */
record Design(Intensity intensity, Modality modality, Duration duration, Content content) {

    /** The same in the words of the vocabulary; refuses words that it does not know. */
    Design in(Vocabulary vocabulary) {
        vocabulary.mustKnow(content.placedTags());
        return new Design(intensity, modality, duration, content.in(vocabulary));
    }

    /** Refuses with 422 what no schema can say. */
    void mustFit() {
        List<FieldError> errors = new ArrayList<>();
        if (!duration.equals(duration.truncatedTo(ChronoUnit.SECONDS))) {
            errors.add(FieldError.at("#/duration", "WholeSeconds", "is a number of whole seconds"));
        }
        List<Content.Question> questions = content.disclosure().questions();
        for (int i = 0; i < questions.size(); i++) {
            int choices = questions.get(i).choices().size();
            if (questions.get(i).answer() >= choices) {
                errors.add(FieldError.at(
                        "#/disclosure/questions/" + i + "/answer",
                        "Range",
                        "is the index of one of the choices, from 0 to " + (choices - 1)));
            }
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }
}
