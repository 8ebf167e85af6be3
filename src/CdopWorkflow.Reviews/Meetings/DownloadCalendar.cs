using System.Text;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>The calendar file of a meeting, for those who sit at it and the coordinators it concerns.</summary>
public static class DownloadCalendar
{
    public const string Route = "/reviews/meetings/{id:guid}/calendar.ics";

    public static async Task<Results<FileContentHttpResult, NotFound>> HandleAsync(
        Guid id, OpenMeeting meetings, PanelsOfPerson panels, AreaTable areas, Sealer sealer, TimeProvider clock, CancellationToken cancel)
    {
        if (await meetings.WholeAsync(id, cancel) is not { } meeting
            || !(panels.Coordinates(meeting.Panel) || panels.SitsAt(meeting) || meetings.InvitedOf(meeting).Count > 0))
        {
            return TypedResults.NotFound();
        }

        var entry = CalendarEntry.Of(meeting, areas.NameOf(meeting.Panel), sealer.OpenWords(meeting.Place), clock.GetUtcNow());
        return TypedResults.File(Encoding.UTF8.GetBytes(CalendarFile.Of(entry)), "text/calendar; charset=utf-8", $"panel-meeting-{meeting.MeetsOn:yyyy-MM-dd}.ics");
    }
}
