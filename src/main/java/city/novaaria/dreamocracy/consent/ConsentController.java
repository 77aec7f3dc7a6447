package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import io.micrometer.core.annotation.Timed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people are asked, what they decided, and how they take it back. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Consents", description = "Read what is asked, decide scope by scope, take it back at any time.")
class ConsentController {

    private final ServeDisclosure serving;
    private final GiveConsent giving;
    private final Withdraw withdrawal;
    private final SeenConsents seen;
    private final KeysetPages pages;
    private final ServerClock clock;

    ConsentController(
            ServeDisclosure serving,
            GiveConsent giving,
            Withdraw withdrawal,
            SeenConsents seen,
            KeysetPages pages,
            ServerClock clock) {
        this.serving = serving;
        this.giving = giving;
        this.withdrawal = withdrawal;
        this.seen = seen;
        this.pages = pages;
        this.clock = clock;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/enrollments/{enrollmentId}/servings")
    @Operation(
            operationId = "serveDisclosure",
            summary = "Read what you are asked to agree to",
            description =
                    "For the enrolled dreamer, and for the guardians of a minor. It is shown in the language that the"
                            + " reader reads best, or else in the first one of the text; with `language` in another of"
                            + " its languages. The time to think it over begins with the first serving of the same text"
                            + " in the same language to whoever decides.")
    ResponseEntity<ServingView> serve(
            Caller caller,
            @PathVariable EnrollmentId enrollmentId,
            @Valid @RequestBody(required = false) @Nullable NewServing request) {
        String language = request == null ? null : request.language();
        ServeDisclosure.Served served =
                serving.serve(caller, enrollmentId, language).orRefuse(caller);
        ServingView view = ServingView.of(served);
        return Etag.created("/api/v1/enrollments/" + enrollmentId + "/servings", view.id(), view, served.tag());
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

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/enrollments/{enrollmentId}/consents")
    @Operation(
            operationId = "giveConsent",
            summary = "Decide, scope by scope",
            description = "For the enrolled dreamer only (CON-01): nobody decides for another adult. A guardian of a"
                    + " minor decides beside the minor, and both are needed (VUL-01). What is not decided is a no. A yes"
                    + " to taking part asks for answers that show that the text was understood (CON-04): all the critical"
                    + " ones and enough of the others. There are a few tries, of which the serving tells how many are"
                    + " left; then a conversation takes their place. A no asks for nothing. A later decision of the same"
                    + " person for the same enrollment takes the place of the earlier one. After a ruling that people must be"
                    + " asked again only a serving from after it counts (CON-02).")
    ResponseEntity<ConsentView> give(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody NewConsent request) {
        Consent consent = giving.give(caller, enrollmentId, request).orRefuse(caller);
        return Etag.created(
                "/api/v1/consents", consent.id(), ConsentView.of(consent, consent.givenAt()), consent.version());
    }

    @GetMapping("/consents/{consentId}")
    @Operation(
            operationId = "getConsent",
            summary = "Look at one of your consents",
            description = "For the person who gave it; never for crew.")
    ResponseEntity<ConsentView> get(Caller caller, @PathVariable ConsentId consentId) {
        return seen.given(consentId, caller)
                .map(consent -> Etag.ok(consent.view(), consent.version()))
                .orElseThrow(Refused::notFound);
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
                pages.read(Consent.class, Consents.branches(participantId), page),
                consent -> consent.id().value(),
                consent -> ConsentView.of(consent, at));
    }

    @Timed("dream.withdrawals")
    @NeverGated
    @PostMapping("/consents/{consentId}/withdrawal")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take a consent back",
            description = "For the person who gave it; works at any time, in any state, without a reason and without a"
                    + " body (CON-06). Whichever of your decisions for the enrollment you name, your last one is taken"
                    + " back, and it is the answer. With `scopes`, only those are taken back: without NEURAL_SYNC a lace is"
                    + " released and the person steps out, and without EXPOSE_TO_OWN_FEAR you step out of a dream that uses a fear of yours. Without a"
                    + " scope that taking part needs, or without `scopes`, the person is out of the session, and of the dream"
                    + " when it is running (CON-07); so is a minor whose guardian takes a permission back. Repeating it"
                    + " changes nothing.")
    ResponseEntity<ConsentView> withdraw(
            Caller caller,
            @PathVariable ConsentId consentId,
            @Valid @RequestBody(required = false) @Nullable Withdrawal request) {
        Set<Scope> scopes = request == null ? Set.of() : request.taken();
        return ok(withdrawal.takeBack(caller, consentId, scopes));
    }

    private ResponseEntity<ConsentView> ok(Consent consent) {
        return Etag.ok(ConsentView.of(consent, clock.now()), consent.version());
    }
}
