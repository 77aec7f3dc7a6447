package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.Strand;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.problems.Refused;
import io.micrometer.core.annotation.Timed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people are asked, what they decided, and how they take it back. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Consents", description = "Read what is asked, decide scope by scope, take it back at any time.")
class ConsentController {

    private final ServeDisclosure serving;
    private final GiveConsent giving;
    private final WithdrawConsent withdrawal;
    private final Consents consents;
    private final NewestFirst newestFirst;
    private final ServerClock clock;

    ConsentController(
            ServeDisclosure serving,
            GiveConsent giving,
            WithdrawConsent withdrawal,
            Consents consents,
            NewestFirst newestFirst,
            ServerClock clock) {
        this.serving = serving;
        this.giving = giving;
        this.withdrawal = withdrawal;
        this.consents = consents;
        this.newestFirst = newestFirst;
        this.clock = clock;
    }

    @PostMapping("/enrollments/{enrollmentId}/servings")
    @Operation(
            operationId = "serveDisclosure",
            summary = "Read what you are asked to agree to",
            description =
                    "For the enrolled dreamer, and for the guardians of a minor. The time to think it over begins with"
                            + " the first serving to whoever decides.")
    ResponseEntity<ServingView> serve(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        ServeDisclosure.Served served = serving.serve(caller, enrollmentId);
        String path = "/api/v1/enrollments/" + enrollmentId + "/servings";
        ServingView view = ServingView.of(served);
        return Etag.created(path, view.id(), view, served.tag());
    }

    @GetMapping("/enrollments/{enrollmentId}/servings/{servingId}")
    @Operation(
            operationId = "getServing",
            summary = "Read again what you were shown",
            description = "For the enrolled dreamer or the guardian of a minor, whoever it was shown to.")
    ResponseEntity<ServingView> serving(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @PathVariable ServingId servingId) {
        ServeDisclosure.Served served = serving.again(caller, enrollmentId, servingId);
        return Etag.ok(ServingView.of(served), served.tag());
    }

    @PostMapping("/enrollments/{enrollmentId}/consents")
    @Operation(
            operationId = "giveConsent",
            summary = "Decide, scope by scope",
            description = "For the enrolled dreamer only (CON-01): nobody decides for another adult. A guardian of a"
                    + " minor decides beside the minor, and both are needed (VUL-01). What is not decided is a no. A yes"
                    + " to taking part asks for answers that show that the text was understood (CON-04): all the critical"
                    + " ones and enough of the others. There are a few tries, of which the serving tells how many are"
                    + " left; then a conversation takes their place. A no asks for nothing. A later decision of the same"
                    + " person for the same enrollment takes the place of the earlier one.")
    ResponseEntity<ConsentView> give(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody NewConsent request) {
        return switch (giving.give(caller, enrollmentId, request)) {
            case GiveConsent.Outcome.Given(Consent consent) ->
                Etag.created(
                        "/api/v1/consents",
                        consent.id(),
                        ConsentView.of(consent, consent.givenAt()),
                        consent.version());
            case GiveConsent.Outcome.Objected(Verdict verdict) ->
                throw Objection.refusal(CharterProblem.CHARTER_OBJECTIONS, verdict);
        };
    }

    @GetMapping("/consents/{consentId}")
    @Operation(
            operationId = "getConsent",
            summary = "Look at one of your consents",
            description = "For the person who gave it; never for crew.")
    ResponseEntity<ConsentView> get(Caller caller, @PathVariable ConsentId consentId) {
        Consent consent = caller.participant()
                .flatMap(person -> consents.given(consentId, person))
                .orElseThrow(Refused::notFound);
        return ok(consent);
    }

    @GetMapping("/participants/{participantId}/consents")
    @Operation(
            operationId = "listConsents",
            summary = "List your consents",
            description =
                    "For the person themselves; every act of consent stays in the list, also what they decided as a"
                            + " guardian.")
    Page<ConsentView> list(Caller caller, @PathVariable ParticipantId participantId, PageAsk page) {
        if (!caller.is(participantId)) {
            throw Refused.notFound();
        }
        Instant at = clock.now();
        return Page.of(
                page,
                newestFirst.page(
                        Consent.class,
                        List.of(
                                Strand.of(
                                        "id",
                                        "consent where participant_id = ? and guardian_id is null",
                                        participantId.value()),
                                Strand.of("id", "consent where guardian_id = ?", participantId.value())),
                        page),
                consent -> consent.id().value(),
                consent -> ConsentView.of(consent, at));
    }

    @Timed("dream.withdrawals")
    @PostMapping("/consents/{consentId}/withdrawal")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take a consent back",
            description = "For the person who gave it; works at any time, in any state, without a reason and without a"
                    + " body (CON-06). With `scopes`, only those are taken back. If the dream is running, the person is"
                    + " out of it when this answers (CON-07); so is a minor whose guardian takes a permission back."
                    + " Repeating it changes nothing.")
    ResponseEntity<ConsentView> withdraw(
            Caller caller,
            @PathVariable ConsentId consentId,
            @Valid @RequestBody(required = false) @Nullable Withdrawal request) {
        Set<Scope> scopes = request == null || request.scopes() == null ? Set.of() : request.scopes();
        return ok(withdrawal.withdraw(caller, consentId, scopes));
    }

    private ResponseEntity<ConsentView> ok(Consent consent) {
        return Etag.ok(ConsentView.of(consent, clock.now()), consent.version());
    }

    /** What a person decides. */
    @Schema(description = "What a person decides after reading the disclosure.")
    record NewConsent(
            @Schema(description = "The serving that showed the text.", example = "01930000-0000-7000-8000-000000000901")
            @NotNull
            ServingId servingId,

            @Schema(
                    types = {"array", "null"},
                    description = "For each question of the serving the index of the chosen answer, from 0. May be left"
                            + " out where nothing depends on it: with a no to taking part, and after a conversation.",
                    example = "[1, 0, 2]")
            @Size(max = 20)
            @Nullable
            List<@NotNull @Min(0) @Max(20) Integer> answers,

            @Schema(description = "A yes or no for each scope; what is left out is a no.")
            @NotNull
            @Size(min = 1, max = 14)
            List<@NotNull @Valid Wish> decisions,

            @Schema(description = "The person's signature.") @NotNull @Valid
            Signature signature) {

        boolean takesPart() {
            return decisions.stream()
                    .anyMatch(wish -> wish.scope() == Scope.PARTICIPATE && Boolean.TRUE.equals(wish.granted()));
        }

        List<Integer> chosenAnswers() {
            return answers == null ? List.of() : answers;
        }

        @Override
        public String toString() {
            return "NewConsent";
        }
    }

    /** A yes or no to one scope. */
    @Schema(description = "A yes or no to one scope.")
    record Wish(
            @Schema(description = "What is decided about.", example = "PARTICIPATE") @NotNull
            Scope scope,

            @Schema(description = "true is a yes, false is a no.", example = "true") @NotNull
            Boolean granted) {}

    /** A signature. */
    @Schema(description = "Who signs; the meaning is: I decide this for myself.")
    record Signature(
            @Schema(description = "The name as the person writes it.", example = "Aya")
            @NotNull
            @Size(min = 1, max = 120)
            @OneLine
            String name) {

        @Override
        public String toString() {
            return "Signature";
        }
    }

    /** What is taken back. */
    @Schema(description = "What is taken back; everything when it is left out.")
    record Withdrawal(
            @Schema(
                    types = {"array", "null"},
                    description = "The scopes to take back. With PARTICIPATE the whole consent ends.",
                    example = "[\"GROUP_VISIBILITY\"]")
            @Size(max = 14)
            @Nullable
            Set<@NotNull Scope> scopes) {}

    /** What was shown to a person. */
    @Schema(name = "Serving", description = "What was shown to a person, and when.")
    record ServingView(
            @Schema(description = "Its id, to be cited with the consent.")
            ServingId id,

            @Schema(description = "The text.") DisclosureView disclosure,

            @Schema(description = "Questions that help to see whether the text is clear, without the answers.")
            List<QuestionView> questions,

            @Schema(description = "What can be decided, scope by scope.")
            List<ScopeView> scopes,

            @Schema(
                    description =
                            "How often the questions can still be answered before a conversation takes their place.",
                    example = "3")
            int triesLeft,

            @Schema(
                    description =
                            "Whether the person said to somebody of the crew in their own words what they agree to.",
                    example = "false")
            boolean taughtBack,

            @Schema(
                    types = {"object", "null"},
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
            return new ServingView(
                    serving.id(),
                    new DisclosureView(
                            disclosure.version(), disclosure.language(), disclosure.text(), disclosure.sha256()),
                    disclosure.questions().stream()
                            .map(question -> new QuestionView(question.prompt(), question.choices()))
                            .toList(),
                    Arrays.stream(Scope.values())
                            .filter(disclosure.scopes()::contains)
                            .map(scope -> new ScopeView(scope, scope.meaning(), scope.necessary()))
                            .toList(),
                    served.progress().triesLeft(),
                    served.progress().taughtBack(),
                    serving.change()
                            .map(change -> new WhatChangedView(change.sinceVersion(), change.text()))
                            .orElse(null),
                    serving.servedAt());
        }
    }

    /** What is different from an earlier version. */
    @Schema(name = "WhatChanged", description = "What is different from an earlier version.")
    record WhatChangedView(
            @Schema(description = "The number of that version.", minimum = "1", example = "1")
            int sinceVersion,

            @Schema(
                    types = {"string", "null"},
                    description = "What ethicists say about it; null while none has.",
                    example = "The light at the pool is warmer than before.")
            @Nullable
            String text) {

        @Override
        public String toString() {
            return "WhatChangedView[" + sinceVersion + "]";
        }
    }

    /** The text itself. */
    @Schema(name = "Disclosure", description = "The text that people are asked to agree to.")
    record DisclosureView(
            @Schema(description = "Number of the dreamscape version it belongs to.", example = "2")
            int version,

            @Schema(description = "Its language, as a BCP 47 tag.", example = "en")
            String language,

            @Schema(description = "What will happen, in plain words.")
            String text,

            @Schema(
                    description = "SHA-256 of the text as UTF-8, in hexadecimal digits.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}

    /** One question without its answer. */
    @Schema(name = "Question", description = "One question about the text.")
    record QuestionView(
            @Schema(description = "The question.", example = "May you leave at any time?")
            String prompt,

            @Schema(description = "What can be chosen.", example = "[\"No\", \"Yes, without a reason\"]")
            List<String> choices) {}

    /** One thing that can be decided. */
    @Schema(name = "OfferedScope", description = "One thing that can be decided on its own.")
    record ScopeView(
            @Schema(description = "Its name.", example = "AV_RECORDING")
            Scope scope,

            @Schema(description = "What a yes means.", example = "Let sound or picture be recorded")
            String meaning,

            @Schema(description = "Whether a session cannot be run without a yes.", example = "false")
            boolean necessary) {}

    /** Where a consent stands. */
    enum ShownState {
        ACTIVE,
        REFUSED,
        EXPIRED,
        WITHDRAWN,
        SUPERSEDED
    }

    /** What its giver can do with a consent. */
    enum Action {
        WITHDRAW
    }

    /** A consent as its giver sees it. */
    @Schema(name = "Consent", description = "One act of consent.")
    record ConsentView(
            @Schema(description = "Its id.") ConsentId id,

            @Schema(description = "The enrollment it is for.", example = "01930000-0000-7000-8000-000000000701")
            EnrollmentId enrollmentId,

            @Schema(description = "The session of the enrollment.", example = "01930000-0000-7000-8000-000000000601")
            SessionId sessionId,

            @Schema(
                    description = "In whose name it was decided: the dreamer's own, or as guardian of a minor.",
                    example = "SELF")
            GivenAs givenAs,

            @Schema(
                    types = {"string", "null"},
                    format = "uuid",
                    description = "The guardian who decided; null when the dreamer did.")
            @Nullable
            ParticipantId guardianId,

            @Schema(description = "The serving that it cites.")
            ServingId servingId,

            @Schema(description = "SHA-256 of the text that was agreed to.")
            String disclosureSha256,

            @Schema(description = "Where it stands.", example = "ACTIVE")
            ShownState state,

            @Schema(description = "What was decided.") List<Decision> decisions,

            @Schema(description = "When the text was first shown to the person.")
            Instant firstServedAt,

            @Schema(description = "When it was given.") Instant givenAt,

            @Schema(description = "Until when it counts.") Instant validUntil,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "When it was withdrawn; null while it was not.")
            @Nullable
            Instant withdrawnAt,

            @Schema(description = "What you can do with it now.", example = "[\"WITHDRAW\"]")
            List<Action> allowedActions) {

        static ConsentView of(Consent consent, Instant at) {
            boolean expired = consent.status() == ConsentFacts.Standing.ACTIVE && !at.isBefore(consent.validUntil());
            return new ConsentView(
                    consent.id(),
                    consent.enrollmentId(),
                    consent.sessionId(),
                    consent.givenAs(),
                    consent.guardianId(),
                    consent.servingId(),
                    consent.disclosureSha256(),
                    expired
                            ? ShownState.EXPIRED
                            : ShownState.valueOf(consent.status().name()),
                    consent.decisions(),
                    consent.firstServedAt(),
                    consent.givenAt(),
                    consent.validUntil(),
                    consent.withdrawnAt(),
                    consent.status() == ConsentFacts.Standing.ACTIVE ? List.of(Action.WITHDRAW) : List.of());
        }
    }
}
