namespace CdopWorkflow.Reviews.Documents.Scanning;

/// <summary>What the scanner said of a file.</summary>
/// <param name="State">What is known now.</param>
/// <param name="Virus">The scanner's name for what it found; empty otherwise.</param>
public sealed record ScanResult(ScanState State, string Virus = "");
