package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "LaceCredential", description = "A secret with which a neural lace signs in.")
record LaceCredentialView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000f01")
        CredentialId id,

        @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a01")
        LaceDeviceId deviceId,

        @Schema(
                description =
                        "What the device sends as its Bearer token. It is shown in the answer to the request that made it"
                                + " and never again, not even when that request is repeated: only its hash is kept. Null where"
                                + " `hidden` names it; whoever lost it revokes the credential and makes another.",
                example = "dlc_AZMAAAAAcACAAAAAAAAPAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f")
        @Nullable
        String secret,

        @Schema(description = "When it was made.", example = "2143-05-01T09:00:00.000Z")
        Instant issuedAt,

        @Schema(description = "When the device last signed in with it, to a minute; null when it never did.") @Nullable
        Instant lastUsedAt,

        @Schema(description = "Since when it counts no more; null while it counts.") @Nullable
        Instant revokedAt,

        @Schema(
                description = "The members that you do not read here; they are null. The secret is among them in every"
                        + " answer but the first one to the request that made it.",
                example = "[]")
        List<String> hidden) {

    LaceCredentialView {
        hidden = List.copyOf(hidden);
    }

    static LaceCredentialView of(LaceCredential credential, @Nullable LaceSecret secret) {
        return new LaceCredentialView(
                credential.id(),
                credential.deviceId(),
                secret == null ? null : secret.text(),
                credential.issuedAt(),
                credential.lastUsedAt(),
                credential.revokedAt(),
                secret == null ? List.of("secret") : List.of());
    }

    @Override
    public String toString() {
        return "LaceCredentialView[" + id + "]";
    }
}
