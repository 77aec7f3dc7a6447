package city.novaaria.dreamocracy.charter;

import java.util.UUID;

/** What is going to happen: one frozen dreamscape version, told apart from every other by its hashes. */
public record ExperienceFacts(
        UUID versionId, Intensity intensity, Modality modality, String contentSha256, String disclosureSha256) {}
