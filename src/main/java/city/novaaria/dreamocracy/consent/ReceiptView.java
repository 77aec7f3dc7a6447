package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConsentReceipt", description = "What a person keeps of a consent, profiled after ISO/IEC TS 27560.")
record ReceiptView(
        @Schema(description = "The form of this document.", example = SCHEMA)
        String schemaVersion,

        @Schema(description = "Its id; another one as soon as something is taken back.")
        UUID receiptId,

        @Schema(description = "The consent that it is about.", example = "01930000-0000-7000-8000-000000000801")
        ConsentId recordId,

        @Schema(description = "Stands for the person in this receipt, and in no other.")
        UUID piiPrincipalId,

        @Schema(description = "The text that was shown.") NoticeView privacyNotice,

        @Schema(description = "What it is for.") ContextView context,

        @Schema(description = "What was decided, purpose by purpose; what was not decided is a no.")
        List<PurposeView> purposes,

        @Schema(description = "What happened with the consent, the first thing first.")
        List<OccurrenceView> events,

        @Schema(description = "When what it says came to be.")
        Instant issuedAt,

        @Schema(
                description =
                        "What the person has a right to. ACCESS: GET /me/data. WITHDRAWAL: `withdrawalMethod` of each purpose."
                                + " ERASURE: what they wrote they take back themselves (fears, reflections and their files), and it is"
                                + " destroyed; about everything else they ask an organizer of the sanctuary, for which there is no"
                                + " operation. COMPLAINT: to an organizer there as well, or to whoever oversees data protection where they"
                                + " live.",
                example = "[\"ACCESS\", \"WITHDRAWAL\", \"ERASURE\", \"COMPLAINT\"]")
        List<String> privacyRights,

        @Schema(
                description = "The same in plain words.",
                example = "You decided this yourself on 2026-11-20T09:00:00Z, for one session and about one text.")
        String text) {

    private static final String SCHEMA = "nova-consent/1.0 (profile of ISO/IEC TS 27560:2023)";
    private static final List<String> RIGHTS = List.of("ACCESS", "WITHDRAWAL", "ERASURE", "COMPLAINT");

    /** Written anew for its reader: nothing that counts depends on the language. */
    static ReceiptView of(Consent consent, Serving serving, FrozenVersion version, Texts texts) {
        List<OccurrenceView> events = OccurrenceView.of(consent);
        List<PurposeView> purposes = Arrays.stream(Scope.values())
                .map(scope -> PurposeView.of(
                        consent, scope, version.facts().necessaryScopes().contains(scope), texts))
                .toList();
        Instant issued = Objects.requireNonNull(consent.receiptIssuedAt());
        Instant latest = events.getLast().eventTime();
        return new ReceiptView(
                SCHEMA,
                pseudonym("receipt", consent.id() + "/" + consent.version()),
                consent.id(),
                pseudonym("person", consent.id().toString()),
                new NoticeView(version.number(), serving.language(), consent.disclosureSha256(), serving.servedAt()),
                new ContextView(consent.sessionId(), version.facts().contentSha256(), version.intensity()),
                purposes,
                events,
                latest.isAfter(issued) ? latest : issued,
                RIGHTS,
                text(consent, purposes, version, texts));
    }

    /** Tells nothing of what it stands for, and is the same each time. */
    private static UUID pseudonym(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + ":" + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Consent consent, List<PurposeView> purposes, FrozenVersion version, Texts texts) {
        return Stream.of(
                        Stream.of(texts.say(
                                "receipt.decided",
                                Map.of("givenAt", consent.givenAt(), "number", String.valueOf(version.number())))),
                        meanings(
                                        purposes,
                                        purpose -> purpose.decision() == Choice.PERMIT && purpose.withdrawnAt() == null)
                                .map(yes -> texts.say("receipt.yes", yes)),
                        meanings(purposes, purpose -> purpose.withdrawnAt() != null)
                                .map(back -> texts.say("receipt.taken-back", back)),
                        meanings(purposes, purpose -> purpose.decision() == Choice.DENY)
                                .map(no -> texts.say("receipt.no", no)),
                        Stream.of(standing(consent, texts)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String standing(Consent consent, Texts texts) {
        return switch (consent.status()) {
            case ACTIVE ->
                texts.say(
                        "receipt.active",
                        Map.of("validUntil", String.valueOf(consent.validUntil()), "withdrawal", withdrawal(consent)));
            case REFUSED -> texts.say("receipt.refused");
            case WITHDRAWN ->
                texts.say("receipt.withdrawn", Map.of("withdrawnAt", String.valueOf(consent.withdrawnAt())));
            case SUPERSEDED -> texts.say("receipt.superseded");
        };
    }

    private static Stream<Map<String, String>> meanings(List<PurposeView> purposes, Predicate<PurposeView> which) {
        String meanings =
                purposes.stream().filter(which).map(PurposeView::purpose).collect(Collectors.joining("; "));
        return Stream.of(meanings).filter(some -> !some.isEmpty()).map(some -> Map.of("purposes", some));
    }

    private static String withdrawal(Consent consent) {
        return "/api/v1/consents/" + consent.id() + "/withdrawal";
    }

    @Override
    public String toString() {
        return "ReceiptView[" + receiptId + "]";
    }

    @Schema(name = "ReceiptNotice", description = "The text that was shown before the decision.")
    record NoticeView(
            @Schema(description = "The number of the dreamscape version it belongs to.", minimum = "1", example = "1")
            int version,

            @Schema(description = "Its language, as a BCP 47 tag.", example = "en")
            String language,

            @Schema(description = "SHA-256 of the text as UTF-8.")
            String sha256,

            @Schema(description = "When it was shown.") Instant servedAt) {}

    @Schema(name = "ReceiptContext", description = "What the consent is for.")
    record ContextView(
            @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
            SessionId sessionId,

            @Schema(description = "SHA-256 of the content of the dreamscape version.")
            String dreamscapeVersionSha256,

            @Schema(description = "The strongest experience that was agreed to.", example = "I2")
            Intensity intensityCeiling) {}

    /** Yes or no. */
    enum Choice {
        PERMIT,
        DENY
    }

    @Schema(name = "ReceiptPurpose", description = "What was decided about one purpose.")
    record PurposeView(
            @Schema(description = "Its name.", example = "PARTICIPATE")
            Scope scope,

            @Schema(description = "What a yes means.", example = "Take part in the shared session")
            String purpose,

            @Schema(description = "Whether a session cannot be run without a yes.", example = "true")
            boolean necessary,

            @Schema(description = "What was decided.", example = "PERMIT")
            Choice decision,

            @Schema(description = "When it was taken back; null while it was not.") @Nullable
            Instant withdrawnAt,

            @Schema(
                    description = "Where it can be taken back, by POST.",
                    example = "/api/v1/consents/01930000-0000-7000-8000-000000000801/withdrawal")
            String withdrawalMethod) {

        static PurposeView of(Consent consent, Scope scope, boolean necessary, Texts texts) {
            Optional<Decision> decided = consent.decisions().stream()
                    .filter(decision -> decision.scope() == scope)
                    .findFirst();
            return new PurposeView(
                    scope,
                    scope.meaning(texts),
                    necessary,
                    decided.filter(Decision::granted).isPresent() ? Choice.PERMIT : Choice.DENY,
                    decided.map(Decision::withdrawnAt).orElse(null),
                    withdrawal(consent));
        }
    }

    /** How something was expressed. */
    enum Expression {
        EXPLICIT
    }

    /** What became of the scopes of one event. */
    enum Turn {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    @Schema(name = "ReceiptEvent", description = "One thing that happened with the consent.")
    record OccurrenceView(
            @Schema(description = "How it was expressed.", example = "EXPLICIT")
            Expression eventType,

            @Schema(description = "What became of the scopes.", example = "GIVEN")
            Turn eventState,

            @Schema(description = "When.") Instant eventTime,

            @Schema(description = "Until when it counts; null when it is not a yes.") @Nullable
            Instant validUntil,

            @Schema(description = "The scopes that it is about.", example = "[\"PARTICIPATE\"]")
            List<Scope> scopes) {

        static List<OccurrenceView> of(Consent consent) {
            boolean refused = consent.decisions().stream()
                    .noneMatch(decision -> decision.scope() == Scope.PARTICIPATE && decision.granted());
            List<OccurrenceView> events = new ArrayList<>();
            events.add(new OccurrenceView(
                    Expression.EXPLICIT,
                    refused ? Turn.REFUSED : Turn.GIVEN,
                    consent.givenAt(),
                    refused ? null : consent.validUntil(),
                    consent.decisions().stream()
                            .filter(decision -> refused || decision.granted())
                            .map(Decision::scope)
                            .toList()));
            Map<Instant, List<Scope>> takenBack = consent.decisions().stream()
                    .filter(decision -> decision.withdrawnAt() != null)
                    .collect(Collectors.groupingBy(
                            decision -> Objects.requireNonNull(decision.withdrawnAt()),
                            TreeMap::new,
                            Collectors.mapping(Decision::scope, Collectors.toList())));
            takenBack.forEach((at, scopes) ->
                    events.add(new OccurrenceView(Expression.EXPLICIT, Turn.WITHDRAWN, at, null, scopes)));
            return List.copyOf(events);
        }
    }
}
