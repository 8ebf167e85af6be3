namespace CdopWorkflow.Platform.Calendar;

/// <summary>A day on which offices in England are closed by law or proclamation.</summary>
public sealed record BankHoliday(DateOnly Date, string Name);
