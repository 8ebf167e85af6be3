namespace CdopWorkflow.Statistics.Benchmarks;

public enum Polarity
{
    LowIsGood,
    HighIsGood,
    NoJudgement,
}
