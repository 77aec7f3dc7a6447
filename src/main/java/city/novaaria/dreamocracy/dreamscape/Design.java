package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.ReadLanguage;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            errors.add(FieldError.at("#/duration", "WholeSeconds", "whole-seconds"));
        }
        List<Content.Question> questions = content.disclosure().questions();
        for (int i = 0; i < questions.size(); i++) {
            int choices = questions.get(i).choices().size();
            if (questions.get(i).answer() >= choices) {
                errors.add(FieldError.at(
                        "#/disclosure/questions/" + i + "/answer", "Range", "index", Map.of("last", choices - 1)));
            }
        }
        mustBeTheSameInEveryLanguage(errors);
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }

    private void mustBeTheSameInEveryLanguage(List<FieldError> errors) {
        Set<ReadLanguage> written = new HashSet<>();
        written.add(ReadLanguage.of(content.disclosure().language()));
        for (int i = 0; i < content.translations().size(); i++) {
            Content.DisclosureText translation = content.translations().get(i);
            String pointer = "#/translations/" + i;
            if (!written.add(ReadLanguage.of(translation.language()))) {
                errors.add(FieldError.at(pointer + "/language", "Twice", "other-language"));
            }
            compare(translation.questions(), pointer + "/questions", errors);
        }
    }

    /** Whoever answers right in one language answers right in each. */
    private void compare(List<Content.Question> translated, String pointer, List<FieldError> errors) {
        List<Content.Question> questions = content.disclosure().questions();
        if (translated.size() != questions.size()) {
            errors.add(FieldError.at(pointer, "Same", "same-questions", Map.of("questions", questions.size())));
            return;
        }
        for (int i = 0; i < questions.size(); i++) {
            Content.Question question = questions.get(i);
            Content.Question other = translated.get(i);
            String place = pointer + "/" + i;
            if (other.choices().size() != question.choices().size()) {
                errors.add(FieldError.at(
                        place + "/choices",
                        "Same",
                        "same-choices",
                        Map.of("choices", question.choices().size())));
            }
            if (!other.answer().equals(question.answer())) {
                errors.add(FieldError.at(place + "/answer", "Same", "same-answer"));
            }
            if (!other.critical().equals(question.critical())) {
                errors.add(FieldError.at(place + "/critical", "Same", "same-critical"));
            }
        }
    }
}
