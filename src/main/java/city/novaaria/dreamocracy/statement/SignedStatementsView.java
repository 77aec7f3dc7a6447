package city.novaaria.dreamocracy.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "SignedStatements", description = "What was signed about each of several people.")
record SignedStatementsView(
        @Schema(description = "One for each of them.") @Size(max = 10_000)
        List<StatementView> statements) {

    SignedStatementsView {
        statements = List.copyOf(statements);
    }

    static SignedStatementsView of(List<AdverseEventStatement> signed) {
        return new SignedStatementsView(signed.stream().map(StatementView::of).toList());
    }
}
