using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.AuditTrail;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Notifications.NotificationsAudit;

[Authorize(Policy = Policies.Auditor)]
public sealed class NotificationsAuditModel(NotificationsDb db, AuditorsAreas areas) : AuditTrailPage(db, areas, "notifications");
