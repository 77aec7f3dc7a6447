package city.novaaria.dreamocracy.loan;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "LaceLoanAction", description = "What can be done with a loan.")
enum LoanAction {
    TAKE_BACK
}
