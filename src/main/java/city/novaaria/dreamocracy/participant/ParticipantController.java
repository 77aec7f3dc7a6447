package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people who dream. */
@RestController
@Personal
@RequestMapping("/api/v1/participants")
@Tag(name = "Participants", description = "The people who take part in shared dreams, and whom to call for them.")
class ParticipantController {

    /** Language, script, region and variants of BCP 47; extensions say nothing about what somebody can read. */
    private static final String LANGUAGE_TAG =
            "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,6}$";

    private final RegisterParticipant registration;
    private final AppointGuardian guardians;
    private final Participants participants;
    private final NewestFirst newestFirst;

    ParticipantController(
            RegisterParticipant registration,
            AppointGuardian guardians,
            Participants participants,
            NewestFirst newestFirst) {
        this.registration = registration;
        this.guardians = guardians;
        this.participants = participants;
        this.newestFirst = newestFirst;
    }

    @PostMapping
    @Operation(operationId = "registerParticipant", summary = "Register a participant", description = """
                    Anybody who is signed in registers themselves: `subject` is left out or their own. Organizers and \
                    facilitators of the home sanctuary register others; then a `subject` left out means a person who \
                    does not sign in.""")
    ResponseEntity<ParticipantView> register(Caller caller, @Valid @RequestBody NewParticipant request) {
        Participant person = registration.register(caller, request);
        return Etag.created("/api/v1/participants", person.id(), ParticipantView.of(person), person.version());
    }

    @GetMapping
    @Operation(
            operationId = "listParticipants",
            summary = "List the participants you may know",
            description =
                    "Shows the caller, and who is known at a sanctuary where the caller organizes or facilitates.")
    Page<ParticipantView> list(Caller caller, PageAsk page) {
        return Page.of(
                page,
                newestFirst.page(Participant.class, Participants.strands(caller), page),
                person -> person.id().value(),
                ParticipantView::of);
    }

    @GetMapping("/{participantId}")
    @Operation(
            operationId = "getParticipant",
            summary = "Look at a participant",
            description =
                    "For the person, for organizers and facilitators of a sanctuary where they are known, and for the"
                            + " guardians of a minor.")
    ResponseEntity<ParticipantView> get(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = guardians.readable(caller, participantId);
        return Etag.ok(ParticipantView.of(person), person.version());
    }

    @Transactional
    @PatchMapping(path = "/{participantId}", consumes = "application/merge-patch+json")
    @Operation(operationId = "changeParticipant", summary = "Change a participant", description = """
                    For the person, and for organizers and facilitators of a sanctuary where they are known. What is \
                    left out stays as it is.""")
    ResponseEntity<ParticipantView> change(
            Caller caller,
            @PathVariable ParticipantId participantId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeParticipant request) {
        Participant person = participants.knownTo(caller, participantId);
        Etag.check(ifMatch, person.version());
        person.change(request);
        return saved(person);
    }

    @Transactional
    @PutMapping("/{participantId}/emergency-contact")
    @Operation(operationId = "setEmergencyContact", summary = "Say whom to call in an emergency", description = """
                    For the person, and for organizers and facilitators of a sanctuary where they are known.""")
    ResponseEntity<ParticipantView> setEmergencyContact(
            Caller caller,
            @PathVariable ParticipantId participantId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EmergencyContact request) {
        Participant person = participants.knownTo(caller, participantId);
        Etag.check(ifMatch, person.version());
        person.callInEmergency(request);
        return saved(person);
    }

    private ResponseEntity<ParticipantView> saved(Participant person) {
        Participant changed = participants.saveAndFlush(person);
        return Etag.ok(ParticipantView.of(changed), changed.version());
    }

    /** Asks to register a person. */
    @Schema(description = "A new participant.")
    record NewParticipant(
            @Schema(description = "What the person wants to be called.", example = "Nia")
            @NotNull
            @Size(min = 1, max = 120)
            @OneLine
            String displayName,

            @Schema(description = "When they were born: a past date (in UTC), not before 1900.", example = "1991-04-17")
            @NotNull
            LocalDate birthDate,

            @Schema(description = "The language they read best, as a BCP 47 tag.", example = "en")
            @NotNull
            @Size(min = 2, max = 35)
            @Pattern(regexp = LANGUAGE_TAG, message = "must be a language tag such as en or de-AT")
            String preferredLanguage,

            @Schema(
                    description = "The sanctuary where they are at home; it must be open.",
                    example = "01930000-0000-7000-8000-000000000001")
            @NotNull
            SanctuaryId homeSanctuaryId,

            @Schema(
                    types = {"string", "null"},
                    description = "The name under which the identity provider knows them.",
                    example = "nia")
            @Size(min = 1, max = 200)
            @OneLine
            @Nullable
            String subject) {

        @Override
        public String toString() {
            return "NewParticipant";
        }
    }

    /** Asks for a change of a person's entry. */
    @Schema(description = "A change of a participant; what is left out stays as it is.")
    record ChangeParticipant(
            @Schema(description = "What the person wants to be called.", example = "Aya of the Lanterns")
            @Size(min = 1, max = 120)
            @OneLine
            @Nullable
            String displayName,

            @Schema(description = "The language they read best, as a BCP 47 tag.", example = "de-AT")
            @Size(min = 2, max = 35)
            @Pattern(regexp = LANGUAGE_TAG, message = "must be a language tag such as en or de-AT")
            @Nullable
            String preferredLanguage) {

        @Override
        public String toString() {
            return "ChangeParticipant";
        }
    }

    /** A participant as those who may know them see them; how they sign in is nobody's business. */
    @Schema(name = "Participant", description = "A person who takes part in shared dreams.")
    record ParticipantView(
            @Schema(description = "Their id.", example = "01930000-0000-7000-8000-000000000101")
            ParticipantId id,

            @Schema(description = "What the person wants to be called.", example = "Aya")
            String displayName,

            @Schema(description = "When they were born.", example = "1971-01-05")
            LocalDate birthDate,

            @Schema(description = "The language they read best, as a BCP 47 tag.", example = "en")
            String preferredLanguage,

            @Schema(
                    description = "The sanctuary where they are at home.",
                    example = "01930000-0000-7000-8000-000000000001")
            SanctuaryId homeSanctuaryId,

            @Schema(
                    types = {"object", "null"},
                    description = "Whom to call when something happens to them; null when nobody is named.")
            @Nullable
            EmergencyContact emergencyContact,

            @Schema(description = "When they were registered.", example = "2026-11-01T09:00:00.000Z")
            Instant createdAt) {

        static ParticipantView of(Participant person) {
            return new ParticipantView(
                    person.id(),
                    person.displayName(),
                    person.birthDate(),
                    person.preferredLanguage(),
                    person.homeSanctuaryId(),
                    person.emergencyContact(),
                    person.createdAt());
        }

        @Override
        public String toString() {
            return "ParticipantView[" + id + "]";
        }
    }
}
