using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Web.AuditTrail;

/// <summary>Which entries of a service the auditor of this request may read: all with England as the area, else those of the own areas.</summary>
public sealed class AuditorsAreas(CurrentPerson current, AreaTable areas, TimeProvider clock)
{
    public DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public IQueryable<AuditEntry> Of(ServiceDb db)
    {
        var person = current.Value;
        if (person.Has(Role.Auditor, AreaTable.England, areas, Today))
        {
            return db.AuditEntries.AsNoTracking();
        }

        string[] own = [.. areas.All.Select(area => area.Code).Where(code => person.Has(Role.Auditor, code, areas, Today)).Distinct()];
        return db.AuditEntries.AsNoTracking().Where(entry => own.Contains(entry.Area));
    }

    public string NameOf(string area) => area.Length == 0 ? "None" : areas.NameOf(area);
}
