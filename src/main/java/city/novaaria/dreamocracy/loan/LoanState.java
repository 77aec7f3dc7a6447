package city.novaaria.dreamocracy.loan;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "LaceLoanState", description = "Where a loan stands: the device is LENT, or RETURNED.", enumAsRef = true)
enum LoanState {
    LENT,
    RETURNED
}
