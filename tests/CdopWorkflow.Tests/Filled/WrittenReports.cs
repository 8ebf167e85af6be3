using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Filled;

/// <summary>Reports of Pan-Lancashire: 2021/22 published, 2019/20 signed, 2020/21 a draft.</summary>
public static class WrittenReports
{
    private static readonly Area Area = AreaTable.Shipped.Find("PAN-LANCASHIRE")!;

    public static async Task PrepareAsync(TestApp app)
    {
        var cancel = CancellationToken.None;
        foreach (var start in new[] { 2019, 2020, 2021 })
        {
            var year = ReportYear.Financial(start);
            await app.UseAsync<BeginReport>(begin => begin.HandleAsync(Area, year, cancel));
            await app.UseAsync<WriteWords>(write => write.HandleAsync(Area, year, ReportSection.All[0], "What the year taught us.", false, 0, cancel));
            if (start != 2020)
            {
                await app.UseAsync<SignVersion>(sign => sign.HandleAsync(Area, year, $"1.{SeenAfterWriting}", cancel));
            }
        }

        await app.UseAsync<PublishVersion>(publish => publish.HandleAsync(Area, ReportYear.Financial(2021), null, cancel));
    }

    /// <summary>A draft's revision after its figures were taken and one section was written.</summary>
    private const int SeenAfterWriting = 3;
}
