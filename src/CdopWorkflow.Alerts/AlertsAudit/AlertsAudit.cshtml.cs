using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.AuditTrail;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Alerts.AlertsAudit;

[Authorize(Policy = Policies.Auditor)]
public sealed class AlertsAuditModel(AlertsDb db, AuditorsAreas areas) : AuditTrailPage(db, areas, "alerts");
