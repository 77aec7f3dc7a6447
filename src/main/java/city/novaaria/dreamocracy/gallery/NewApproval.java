package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Schema(name = "ArtworkApproval", description = "The yes of somebody who is to be named with an artwork.")
record NewApproval(
        @Schema(
                description = "The `contentSha256` of the artwork that you looked at.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Size(min = 64, max = 64)
        @Pattern(regexp = "^[0-9a-f]{64}$")
        String contentSha256,

        @Schema(description = "What you want to be called there; everybody reads it.", example = "Dov of the mirrors")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String shownAs) {

    @Override
    public String toString() {
        return "NewApproval";
    }
}
