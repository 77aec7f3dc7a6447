package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Serving", description = "What was shown to a person, and when.")
record ServingView(
        @Schema(description = "Its id, to be cited with the consent.")
        ServingId id,

        @Schema(description = "The text.") DisclosureView disclosure,

        @Schema(
                description = "The languages in which it can be read, as BCP 47 tags; another serving is asked for.",
                example = "[\"en\"]")
        List<String> languages,

        @Schema(description = "Questions that help to see whether the text is clear, without the answers.")
        List<QuestionView> questions,

        @Schema(description = "What can be decided, scope by scope.")
        List<ScopeView> scopes,

        @Schema(
                description = "How often the questions can still be answered before a conversation takes their place.",
                example = "3")
        int triesLeft,

        @Schema(
                description = "Whether the person said to somebody of the crew in their own words what they agree to.",
                example = "false")
        boolean taughtBack,

        @Schema(
                description =
                        "What is different from the earlier version that you last agreed to for this enrollment, or"
                                + " refused; null when there is none.")
        @Nullable
        WhatChangedView whatChanged,

        @Schema(description = "When it was shown.", example = "2026-11-20T09:00:00.000Z")
        Instant servedAt) {

    static ServingView of(ServeDisclosure.Served served) {
        Serving serving = served.serving();
        DreamscapeLibrary.Disclosure disclosure = served.disclosure();
        DreamscapeLibrary.Text text = served.text();
        Texts texts = Texts.ofRequest();
        return new ServingView(
                serving.id(),
                new DisclosureView(disclosure.version(), text.language(), text.text(), text.sha256()),
                disclosure.languages(),
                text.questions().stream()
                        .map(question -> new QuestionView(question.prompt(), question.choices()))
                        .toList(),
                Arrays.stream(Scope.values())
                        .filter(disclosure.scopes()::contains)
                        .map(scope -> new ScopeView(
                                scope,
                                scope.meaning(texts),
                                scope.meaningOfNo(texts),
                                disclosure.necessary().contains(scope)))
                        .toList(),
                served.progress().triesLeft(),
                served.progress().taughtBack(),
                serving.change()
                        .map(change -> new WhatChangedView(change.sinceVersion(), change.text()))
                        .orElse(null),
                serving.servedAt());
    }
}
