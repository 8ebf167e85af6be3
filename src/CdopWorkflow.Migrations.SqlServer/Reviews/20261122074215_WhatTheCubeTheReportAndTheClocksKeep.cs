using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Reviews
{
    /// <inheritdoc />
    public partial class WhatTheCubeTheReportAndTheClocksKeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "EscalatedOn",
                table: "visit_assessment",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Family_KeyWorkerNamedAt",
                table: "review",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "recorded_change",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "MembersSit",
                table: "invited_panel",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FeedbackEscalatedOn",
                table: "improvement_visit",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SupportEscalatedOn",
                table: "improvement_visit",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidReviewOn",
                table: "hold",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RetractedAt",
                table: "analysis",
                type: "datetime2",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EscalatedOn",
                table: "visit_assessment");

            migrationBuilder.DropColumn(
                name: "Family_KeyWorkerNamedAt",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "recorded_change");

            migrationBuilder.DropColumn(
                name: "MembersSit",
                table: "invited_panel");

            migrationBuilder.DropColumn(
                name: "FeedbackEscalatedOn",
                table: "improvement_visit");

            migrationBuilder.DropColumn(
                name: "SupportEscalatedOn",
                table: "improvement_visit");

            migrationBuilder.DropColumn(
                name: "RapidReviewOn",
                table: "hold");

            migrationBuilder.DropColumn(
                name: "RetractedAt",
                table: "analysis");
        }
    }
}
