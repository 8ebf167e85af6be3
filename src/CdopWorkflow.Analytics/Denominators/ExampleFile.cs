namespace CdopWorkflow.Analytics.Denominators;

/// <summary>What a file of denominators looks like. The numbers are invented.</summary>
internal static class ExampleFile
{
    public const string Text =
        """
        measure,area,year,breakdown,category,count,provisional,source
        live-births,E06000008,2024,,,2000,no,"Invented, to show the columns"
        live-births,E06000008,2024,deprivation-fifth,1,1100,no,"Invented, to show the columns"
        live-births,E06000008,2024,deprivation-fifth,2,400,no,"Invented, to show the columns"
        children,E06000008,2024,,,40000,yes,"Invented, to show the columns"
        """;
}
