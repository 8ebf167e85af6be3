using System.CommandLine;
using System.Globalization;
using CdopWorkflow.Statistics.Themes.Evaluation;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop evaluate alerts`: how often the rules for themes tell of a rise that is none, and how soon of one that is.</summary>
public static class EvaluateCommand
{
    public static Command Create()
    {
        var years = new Option<int>("--years") { Description = "Years judged in each replicate.", DefaultValueFactory = _ => 10 };
        var replicates = new Option<int>("--replicates") { Description = "How many invented countries; more of them, smaller errors.", DefaultValueFactory = _ => 15 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same figures.", DefaultValueFactory = _ => 77 };
        var chart = new Option<FileInfo?>("--chart") { Description = "Where to write a chart (SVG)." };
        years.Validators.Add(result => Between(result, 1, 50));
        replicates.Validators.Add(result => Between(result, 1, 1000));
        var alerts = new Command("alerts", "Run the rules for theme alerts over invented deaths in 58 panels and 40 themes, with and without planted rises. Needs no data.") { years, replicates, seed, chart };
        alerts.SetAction((parse, cancel) => RunAsync(parse.GetValue(years), parse.GetValue(replicates), parse.GetValue(seed), parse.GetValue(chart), cancel));
        return new Command("evaluate", "Measure what the program promises.") { alerts };
    }

    private static void Between(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
        {
            result.AddError($"{result.Option.Name} must be between {least} and {most}.");
        }
    }

    private static async Task<int> RunAsync(int years, int replicates, int seed, FileInfo? chart, CancellationToken cancel)
    {
        var report = AlertEvaluation.Run(SimulatedCountry.England, years, replicates, seed, done =>
        {
            cancel.ThrowIfCancellationRequested();
            Console.Error.Write($"\r{done} of {replicates} replicates");
        });
        await Console.Error.WriteLineAsync();
        await Console.Out.WriteAsync(EvaluationText.Write(report).AsMemory(), cancel);
        if (chart is not null)
        {
            await File.WriteAllTextAsync(chart.FullName, EvaluationChart.Draw(report), cancel);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Chart: {chart.FullName}"));
        }

        return ExitCodes.Done;
    }
}
