package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
                                + " and never again, not even when that request is repeated; null otherwise.",
                example = "dlc_AZMAAAAAcACAAAAAAAAPAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f")
        @Nullable
        String secret,

        @Schema(description = "When it was made.", example = "2143-05-01T09:00:00.000Z")
        Instant issuedAt,

        @Schema(description = "When the device last signed in with it, to a minute; null when it never did.") @Nullable
        Instant lastUsedAt,

        @Schema(description = "Since when it counts no more; null while it counts.") @Nullable
        Instant revokedAt) {

    static LaceCredentialView of(LaceCredential credential, @Nullable LaceSecret secret) {
        return new LaceCredentialView(
                credential.id(),
                credential.deviceId(),
                secret == null ? null : secret.text(),
                credential.issuedAt(),
                credential.lastUsedAt(),
                credential.revokedAt());
    }

    @Override
    public String toString() {
        return "LaceCredentialView[" + id + "]";
    }
}
